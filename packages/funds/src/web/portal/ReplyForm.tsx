import { RuleHelp } from '@gongqiao/rules/portal';
import { Button } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { type OwnFund, ReplyToFundGrantMutation } from './own-funds.documents.ts';

const changes = ['FundGrant', 'Case'] as const;

/** What the organization says to a notice that it will get nothing, or no more. */
export function ReplyForm({ grant: { id, version, offers }, onDone }: { readonly grant: OwnFund; readonly onDone: () => void }) {
  const field = useId();
  const [text, setText] = useState('');
  const reply = useOperation(ReplyToFundGrantMutation, undefined, changes);
  const refused = reply.refusal?.message ?? reply.failure;
  const run = async () => { if (await reply.run({ id, version, text })) onDone(); };
  if (!offers.some(({ action, enabled }) => (action === 'reply' || action === 'replyToEnd') && enabled)) return null;
  return (
    <form className="panel stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }}>
      <h2>陈述意见</h2>
      <div className="field"><div className="field-head"><label className="field-label" htmlFor={field}>哪里不对，补充什么（必填）</label><RuleHelp rule="decisions.replyPeriod" label="陈述意见的期限" /></div><textarea id={field} rows={5} maxLength={5_000} value={text} onChange={({ target }) => setText(target.value)} /></div>
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p><Button look="main" submit>{reply.running ? '正在提交…' : '提交意见'}</Button></p>
    </form>
  );
}
