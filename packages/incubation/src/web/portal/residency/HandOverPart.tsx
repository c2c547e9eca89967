import { RuleHelp } from '@gongqiao/rules/portal';
import { labels } from '@gongqiao/schema';
import { Button, Tag } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { HandOverMutation, type OwnResidency } from './residency.documents.ts';

interface Properties {
  readonly residency: OwnResidency;
  readonly onDone: () => void;
}
type Item = OwnResidency['handOverItems']['nodes'][number];

/** What is to be handed over, one thing after the other. */
export function HandOverPart({ residency: { handOverItems, handOverRound, state }, onDone }: Properties) {
  const items = handOverItems.nodes.filter(({ round }) => round === handOverRound);
  if (items.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>交接</h2>
      <p className="hint">交一件，确认一件；工会收到以后也会确认。<RuleHelp rule="incubation.handOver" label="交接的期限" /></p>
      <ul className="plain call-lines">{items.map((item) => <Line key={item.id} item={item} open={state === 'HANDING_OVER'} onDone={onDone} />)}</ul>
    </section>
  );
}

function Line({ item: { id, version, kind, handedAt, receivedAt, waivedReason, offers }, open, onDone }: { readonly item: Item; readonly open: boolean; readonly onDone: () => void }) {
  const hand = useOperation(HandOverMutation);
  const run = async () => { if (await hand.run({ id, version })) onDone(); };
  const refused = hand.refusal?.message ?? hand.failure;
  const words = waivedReason ? `不用交：${waivedReason}` : receivedAt ? (handedAt ? '双方已确认' : '工会已收，请确认') : handedAt ? '已交，等工会确认' : '还没有交';
  return (
    <li className="stack">
      <p className="tags"><strong>{labels.HandOverKind[kind]}</strong><Tag>{words}</Tag></p>
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      {open && offers.some(({ action, enabled }) => action === 'hand' && enabled) ? <p className="no-print"><Button onPress={() => void run()}>已交<span className="unseen">：{labels.HandOverKind[kind]}</span></Button></p> : null}
    </li>
  );
}
