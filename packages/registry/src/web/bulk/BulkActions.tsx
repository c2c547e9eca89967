import { announce, Button, formatCount, RefusalNote, useOperation, usePulse } from '@gongqiao/ui';
import { useState } from 'react';
import { ApplyBulkDocument, type BulkRecord, UndoBulkDocument } from './bulk.documents.ts';

const SECOND = 1_000;

/** Seconds that are left; looked at each second, since the server's word comes only when asked. */
function useSecondsLeft(until: string | null): number {
  const left = () => (until === null ? 0 : Math.max(0, Math.floor((Date.parse(until) - Date.now()) / SECOND)));
  const [seconds, setSeconds] = useState(left);
  usePulse(SECOND, () => setSeconds(left));
  return until === null ? 0 : Math.min(seconds || left(), left());
}

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** 执行, and for ten minutes 撤销. */
export function BulkActions({ change: { id, version, counts, offers, undoUntil }, reload }: { change: BulkRecord; reload: () => void }) {
  const apply = useOperation(ApplyBulkDocument);
  const undo = useOperation(UndoBulkDocument);
  const left = useSecondsLeft(undoUntil);
  const may = (action: string) => offers.some((offer) => offer.action === action && offer.enabled);
  const run = async () => {
    const done = await apply.run({ id, version });
    if (done) announce(`已更正 ${formatCount(done.counts.changed)} 个组织${done.counts.conflict > 0 ? `，${formatCount(done.counts.conflict)} 个没有更正` : ''}`);
    reload();
  };
  const takeBack = async () => {
    const done = await undo.run({ id, version });
    if (done) announce(`已撤销 ${formatCount(done.counts.undone)} 个组织的更正${done.counts.kept > 0 ? `，${formatCount(done.counts.kept)} 个没有撤销` : ''}`);
    reload();
  };
  return (
    <>
      {may('apply') && <Button type="primary" loading={apply.running} disabled={counts.change === 0} onClick={() => void run()}>执行：更正 {formatCount(counts.change)} 个组织</Button>}
      {may('undo') && left > 0 && <Button loading={undo.running} onClick={() => void takeBack()}>撤销（还剩 {clockOf(left)}）</Button>}
      <RefusalNote refusal={apply.refusal ?? undo.refusal} failure={apply.failure ?? undo.failure} />
    </>
  );
}
