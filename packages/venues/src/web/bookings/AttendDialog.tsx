import { RuleHelp } from '@gongqiao/rules/web';
import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import { spanText } from '../../time/shanghai.ts';
import { type BookingRecord, CheckInDocument, FinishDocument, MissDocument, PardonDocument, ReleaseDocument } from './bookings.documents.ts';

export type Attending = 'checkIn' | 'finish' | 'miss' | 'pardon' | 'release';

interface Words {
  readonly title: string;
  readonly what: string;
  readonly help?: string;
}

const words: Readonly<Record<Attending, Words>> = {
  checkIn: { title: '登记到场', what: '使用方已经来了。' },
  finish: { title: '使用完毕', what: '使用方已经离开，房间已经看过。' },
  miss: { title: '登记未到场', what: '使用方没有来。满公布的次数会暂停预约，使用方会看到这次登记；登记错了可以更正。' },
  pardon: { title: '更正为已到场', what: '这次不再计入未到场，使用方会看到更正。', help: '例如“签到表上有”。' },
  release: { title: '代为取消', what: '时段马上空出来，使用方会看到理由。', help: '例如“来电说来不了”。' },
};

export function AttendDialog({ row: { id, version, holderName, startsAt, endsAt }, step, onClose }: { row: BookingRecord; step: Attending; onClose: () => void }) {
  const [checkIn, finish, miss, pardon, release] = [useOperation(CheckInDocument), useOperation(FinishDocument), useOperation(MissDocument), useOperation(PardonDocument), useOperation(ReleaseDocument)];
  const { title, what, help } = words[step];
  const asks = step === 'pardon' || step === 'release';
  const operation = { checkIn, finish, miss, pardon, release }[step];
  const confirm = async (reason: string) => {
    const done = step === 'pardon' ? await pardon.run({ id, version, reason }) : step === 'release' ? await release.run({ id, version, reason }) : await { checkIn, finish, miss }[step].run({ id, version });
    if (!done) return;
    announce(`已办：${title}`);
    onClose();
  };
  return (
    <ReasonDialog title={title} confirm={title} reason={asks ? 'required' : 'none'} help={help} danger={step === 'release'} running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <p>{holderName}　{spanText(new Date(startsAt), new Date(endsAt))}</p>
      <p>{what}{step === 'miss' && <RuleHelp rule="venues.noShowLimit" label="满几次暂停预约" />}</p>
    </ReasonDialog>
  );
}
