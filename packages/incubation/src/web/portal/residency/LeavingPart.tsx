import { RuleHelp } from '@gongqiao/rules/portal';
import { Button } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { AskButton } from './AskButton.tsx';
import { GiveNoticeMutation, type OwnResidency, ReplyToEndingMutation, RequestGraduationMutation, TakeBackMutation } from './residency.documents.ts';

interface Properties {
  readonly residency: OwnResidency;
  readonly onDone: () => void;
}

/** What an organization can do about the end of its residency. */
export function LeavingPart({ residency, onDone }: Properties) {
  const { id, version, notice, reply, offers } = residency;
  const [graduate, leave, back] = [useOperation(RequestGraduationMutation), useOperation(GiveNoticeMutation), useOperation(TakeBackMutation)];
  const may = (action: string): boolean => offers.some((offer) => offer.action === action && offer.enabled);
  const after = (done: unknown) => { if (done) onDone(); };
  const any = notice !== null || ['requestGraduation', 'giveNotice', 'takeBack'].some(may);
  if (!any) return null;
  return (
    <section className="panel stack">
      <h2>出壳和退出</h2>
      {notice ? <><h3>工会告知的理由</h3><p className="call-written">{notice}</p></> : null}
      {reply ? <><h3>您的陈述</h3><p className="call-written">{reply}</p></> : null}
      {may('reply') ? <ReplyForm residency={residency} onDone={onDone} /> : null}
      {may('requestGraduation') ? <AskButton label="申请出壳" question="现在申请出壳？" running={graduate.running} refused={graduate.refusal?.message ?? graduate.failure} onConfirm={() => void graduate.run({ id, version }).then(after)}><p>工会会对照公布的指标写一份评估，先请您提意见，再决定。没有达到的，可以延长入驻。</p></AskButton> : null}
      {may('giveNotice') ? <AskButton label="提出退出" question="提出退出？" text="为什么" running={leave.running} refused={leave.refusal?.message ?? leave.failure} onConfirm={(text) => void leave.run({ id, version, reason: text || null }).then(after)}><p>工会办理以前可以收回。办理以后按清单交接工位和物品。</p></AskButton> : null}
      {may('takeBack') ? <AskButton label="收回退出" question="继续入驻？" running={back.running} refused={back.refusal?.message ?? back.failure} onConfirm={() => void back.run({ id, version }).then(after)}><p>工会还没有办理，收回后照常入驻。</p></AskButton> : null}
    </section>
  );
}

function ReplyForm({ residency: { id, version }, onDone }: Properties) {
  const field = useId();
  const [text, setText] = useState('');
  const reply = useOperation(ReplyToEndingMutation);
  const refused = reply.refusal?.message ?? reply.failure;
  const run = async () => { if (await reply.run({ id, version, text })) onDone(); };
  return (
    <form className="stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }}>
      <div className="field"><div className="field-head"><label className="field-label" htmlFor={field}>您的意见（必填）</label><RuleHelp rule="decisions.replyPeriod" label="陈述意见的期限" /></div><textarea id={field} rows={5} maxLength={5_000} value={text} onChange={({ target }) => setText(target.value)} /></div>
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p><Button look="main" submit>{reply.running ? '正在提交…' : '提交意见'}</Button></p>
    </form>
  );
}
