import { RuleHelp } from '@gongqiao/rules/web';
import { labels } from '@gongqiao/schema';
import { announce, Button, formatInstant, Panel, ReasonDialog, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { ReceiveItemDocument, WaiveItemDocument } from './agree.documents.ts';
import type { HandOverShown, ResidencyRecord } from './residencies.documents.ts';

interface PanelProps {
  readonly row: ResidencyRecord;
  readonly reload: () => void;
}

/** What is handed over, item by item: who has confirmed, and what is left. */
export function HandOverPanel({ row: { handOverItems, handOverRound }, reload }: PanelProps) {
  const [waiving, waive] = useState<HandOverShown | null>(null);
  const items = handOverItems.nodes.filter(({ round }) => round === handOverRound);
  if (items.length === 0) return null;
  return (
    <Panel title="交接" aside={<span className="gq-field-head gq-soft">交接的期限<RuleHelp rule="incubation.handOver" label="交接的期限" /></span>}>
      <table className="gq-table gq-plain-table">
        <thead><tr><th scope="col">事项</th><th scope="col">组织</th><th scope="col">工会</th><th scope="col"><span className="gq-hidden">办理</span></th></tr></thead>
        <tbody>{items.map((item) => <Item key={item.id} item={item} onWaive={() => waive(item)} reload={reload} />)}</tbody>
      </table>
      {waiving && <WaiveDialog item={waiving} onDone={() => { waive(null); reload(); }} onClose={() => waive(null)} />}
    </Panel>
  );
}

interface ItemProps {
  readonly item: HandOverShown;
  readonly onWaive: () => void;
  readonly reload: () => void;
}

function Item({ item: { id, version, kind, handedBy, handedAt, receivedBy, receivedAt, waivedReason, offers }, onWaive, reload }: ItemProps) {
  const receive = useOperation(ReceiveItemDocument);
  const may = (action: string): boolean => offers.some((offer) => offer.action === action && offer.enabled);
  const title = labels.HandOverKind[kind];
  const run = async () => { if (await receive.run({ id, version })) { announce(`已收：${title}`); reload(); } };
  const done = waivedReason !== null || (handedAt !== null && receivedAt !== null);
  return (
    <tr>
      <th scope="row">{title}</th>
      {waivedReason === null ? <><td>{handedAt ? `${handedBy} ${formatInstant(handedAt)}` : '还没有确认'}</td><td>{receivedAt ? `${receivedBy} ${formatInstant(receivedAt)}` : '还没有确认'}</td></> : <td colSpan={2}>免于交接：{waivedReason}</td>}
      <td className="gq-row">
        {may('receive') && <Button size="small" loading={receive.running} aria-label={`已收${title}`} onClick={() => void run()}>已收</Button>}
        {!done && may('waive') && <Button size="small" aria-label={`免于交接${title}`} onClick={onWaive}>免于交接</Button>}
        <RefusalNote refusal={receive.refusal} failure={receive.failure} />
      </td>
    </tr>
  );
}

function WaiveDialog({ item: { id, version, kind }, onDone, onClose }: { readonly item: HandOverShown; readonly onDone: () => void; readonly onClose: () => void }) {
  const waive = useOperation(WaiveItemDocument);
  const run = async (reason: string) => { if (await waive.run({ id, version, reason })) onDone(); };
  return <ReasonDialog title={`免于交接：${labels.HandOverKind[kind]}`} confirm="免于交接" help="例如“没有领过钥匙”。组织会看到。" running={waive.running} refusal={waive.refusal} failure={waive.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
