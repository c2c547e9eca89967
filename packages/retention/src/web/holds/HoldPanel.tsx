import { announce, Button, ErrorState, formatInstant, Panel, Tag, useMay } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { HoldsDocument } from '../retention.documents.ts';
import { HoldDialog, ReleaseDialog } from './HoldDialogs.tsx';

const context = { additionalTypenames: ['RetentionHold'] };

/** On a record's page: whether its documents are held from being destroyed, and why. */
export default function HoldPanel({ id }: { noun: string; id: string }) {
  const may = useMay();
  const [open, show] = useState(false);
  const [{ data, error }, again] = useQuery({ query: HoldsDocument, variables: { filter: { holderId: [id] }, first: 5, orderBy: { field: 'HELD_AT', direction: 'DESC' } }, context });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return null;
  const hold = data.page.nodes.find(({ releasedAt }) => releasedAt === null);
  const done = (words: string) => () => { announce(words); show(false); };
  return (
    <Panel title="附件保管" aside={may('retention.hold') && <Button onClick={() => show(true)}>{hold ? '解除暂缓' : '暂缓销毁'}</Button>}>
      {hold ? <p><Tag tone="warn">暂缓销毁</Tag> {hold.reason}<br /><span className="gq-soft">{hold.heldBy}　{formatInstant(hold.heldAt)}</span></p> : <p className="gq-soft">办结以后按规则保管，期满由办公室处理。</p>}
      {open && (hold ? <ReleaseDialog hold={hold} onDone={done('已解除')} onClose={() => show(false)} /> : <HoldDialog holder={id} onDone={done('已暂缓销毁')} onClose={() => show(false)} />)}
    </Panel>
  );
}
