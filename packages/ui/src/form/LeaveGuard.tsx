import { Button } from 'antd';
import { Dialog } from '../page/Dialog.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import type { RecordForm } from './use-record-form.ts';

/** Put into a form: asks before unsaved contents are left. */
export function LeaveGuard({ form: { unsaved, isSettled } }: { form: Pick<RecordForm, 'unsaved' | 'isSettled'> }) {
  const blocker = useLeaveGuard(unsaved, isSettled);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title="离开而不保存？" onClose={() => blocker.reset()}>
      <p>本页填写的内容还没有保存。离开后会留作草稿，下次打开本页时可以接着填。</p>
      <p className="gq-row gq-row-end">
        <Button onClick={() => blocker.proceed()}>离开</Button>
        <Button type="primary" data-first onClick={() => blocker.reset()}>继续填写</Button>
      </p>
    </Dialog>
  );
}
