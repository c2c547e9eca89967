import { ReasonDialog, useOperation } from '@gongqiao/ui';
import { HoldDocument, type HoldRow, ReleaseHoldDocument } from '../retention.documents.ts';

interface Ends {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const changes = ['RetentionHold', 'ExpiredDocument'] as const;

export function HoldDialog({ holder, onDone, onClose }: Ends & { readonly holder: string }) {
  const { run, running, refusal, failure } = useOperation(HoldDocument, undefined, changes);
  const hold = async (reason: string) => { if (await run({ holder, reason })) onDone(); };
  return <ReasonDialog title="暂缓销毁附件" confirm="暂缓" help="例如哪一项审计、哪一个案子还要用。" running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void hold(reason)} onClose={onClose} />;
}

export function ReleaseDialog({ hold: { id, version }, onDone, onClose }: Ends & { readonly hold: Pick<HoldRow, 'id' | 'version'> }) {
  const { run, running, refusal, failure } = useOperation(ReleaseHoldDocument, undefined, changes);
  const release = async (reason: string) => { if (await run({ id, version, reason })) onDone(); };
  return <ReasonDialog title="解除暂缓销毁" confirm="解除" help="期限已满的，一小时以内重新列入到期。" running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void release(reason)} onClose={onClose} />;
}
