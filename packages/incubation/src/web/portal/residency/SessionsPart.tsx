import { labels } from '@gongqiao/schema';
import { Button, Tag } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { AskButton } from './AskButton.tsx';
import { ConfirmSessionMutation, DisputeSessionMutation, type OwnSession } from './residency.documents.ts';

const hours = (minutes: number): string => `${(minutes / 60).toFixed(1).replace(/\.0$/u, '')} 小时`;

/** The sessions: those to be confirmed first. */
export function SessionsPart({ sessions, onDone }: { readonly sessions: readonly OwnSession[]; readonly onDone: () => void }) {
  const waiting = (one: OwnSession): boolean => one.offers.some(({ action, enabled }) => action === 'confirm' && enabled);
  const [open, settled] = [sessions.filter(waiting), sessions.filter((one) => !waiting(one))];
  return (
    <section className="panel stack">
      <h2>辅导和培训</h2>
      {sessions.length === 0 ? <p className="hint">还没有登记过。</p> : null}
      {open.length > 0 ? <p>有 {open.length} 次等您确认。</p> : null}
      <ul className="plain call-lines">{[...open, ...settled].map((one) => <Line key={one.id} session={one} onDone={onDone} />)}</ul>
    </section>
  );
}

function Line({ session: { id, version, heldOn, topic, mentorName, minutes, attendance, objection, state, offers }, onDone }: { readonly session: OwnSession; readonly onDone: () => void }) {
  const [confirm, dispute] = [useOperation(ConfirmSessionMutation), useOperation(DisputeSessionMutation)];
  const may = (action: string): boolean => offers.some((offer) => offer.action === action && offer.enabled);
  const refused = confirm.refusal?.message ?? confirm.failure;
  const after = (done: unknown) => { if (done) onDone(); };
  return (
    <li className="stack">
      <p className="tags"><strong>{heldOn}</strong><span>{topic}</span><Tag>{labels.MentoringSessionState[state]}</Tag></p>
      <p className="hint">{mentorName}　{hours(minutes)}　{attendance} 人</p>
      {objection ? <p>您的异议：{objection}</p> : null}
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      {may('confirm') ? <p className="no-print"><Button look="main" onPress={() => void confirm.run({ id, version }).then(after)}>确认<span className="unseen">：{heldOn} {topic}</span></Button></p> : null}
      {may('dispute') ? <AskButton label="有异议" question="哪里不对？" text="说明" required running={dispute.running} refused={dispute.refusal?.message ?? dispute.failure} onConfirm={(text) => void dispute.run({ id, version, objection: text }).then(after)}><p>写明时长或者人数应当是多少，经办会核对更正。</p></AskButton> : null}
    </li>
  );
}
