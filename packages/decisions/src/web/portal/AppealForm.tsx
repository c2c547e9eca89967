import { RuleHelp } from '@gongqiao/rules/portal';
import { Button } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { FileAppealMutation } from './decisions.documents.ts';

/** What one can do about a decision that one does not accept. */
export function AppealForm({ decision, until, onFiled }: { readonly decision: string; readonly until: string; readonly onFiled: () => void }) {
  const id = useId();
  const [grounds, setGrounds] = useState('');
  const [missing, setMissing] = useState(false);
  const file = useOperation(FileAppealMutation);
  const refused = file.refusal?.message ?? file.failure;
  const submit = async () => {
    setMissing(grounds.trim() === '');
    if (grounds.trim() === '') return document.getElementById(id)?.focus();
    if (await file.run({ decision, grounds })) onFiled();
  };
  return (
    <section className="panel stack no-print">
      <h2>不同意这项决定？</h2>
      <p>{until} 以前可以申请内部复核，由没有参与过原决定的人重新审查，最晚哪一天答复，在“办理与决定”里看得到。复核改变原决定的，原来的事项自动恢复。内部复核不是行政复议，不影响您依法寻求别的途径。</p>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <div className="field">
          <div className="field-head"><label className="field-label" htmlFor={id}>为什么（必填）</label><RuleHelp rule="decisions.appealPeriod" label="最晚哪一天" /></div>
          <textarea id={id} rows={5} maxLength={2_000} value={grounds} aria-invalid={missing} aria-describedby={`${id}-help${missing ? ` ${id}-error` : ''}`} onChange={({ target }) => { setGrounds(target.value); setMissing(false); }} />
          {missing ? <p id={`${id}-error`} className="field-error">请写明为什么，例如哪一项事实不对。</p> : null}
          <p id={`${id}-help`} className="hint">写明哪一项事实不对，或者哪一条规则用错。最多 2000 字。</p>
        </div>
        {refused ? <p className="field-error" role="alert">{refused}</p> : null}
        <p><Button look="main" submit>{file.running ? '正在提交…' : '申请复核'}</Button></p>
      </form>
    </section>
  );
}
