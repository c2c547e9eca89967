import { formatCount, ReasonDialog } from '@gongqiao/ui';
import type { Settling } from './use-settling.ts';

/** Asks for the reason where one is needed, and confirms. */
export function SettleDialog({ settling, onDone }: { settling: Settling; onDone: () => void }) {
  const { asked, confirm, close, operation: { running, refusal, failure } } = settling;
  if (!asked) return null;
  const title = asked.decision === null ? '取消处理' : asked.decision === 'TAKE' ? '按现有内容导入' : '不导入';
  const send = async (reason: string) => { if (await confirm(reason)) onDone(); };
  return (
    <ReasonDialog title={`${title}（${formatCount(asked.ids.length)} 行）`} confirm={title} reason={asked.needsReason ? 'required' : asked.decision === null ? 'none' : 'optional'}
      help="例如“已电话核实，代码与证书一致”。理由会随这一行保存。" running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void send(reason)} onClose={close}>
      {asked.decision === 'TAKE' && <p>这些行会照读到的内容写进库里，存疑的地方会在组织的页面上标出来，以后可以更正。</p>}
    </ReasonDialog>
  );
}
