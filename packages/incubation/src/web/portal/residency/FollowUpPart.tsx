import { Button, Facts } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { AnswerFollowUpMutation, type OwnFollowUp } from './residency.documents.ts';

interface Properties {
  readonly followUp: OwnFollowUp;
  readonly onDone: () => void;
}

const yes = (value: boolean | null): string | null => (value === null ? null : value ? '是' : '否');

/** One follow-up: to be answered from last time's answers, or as it was answered. */
export function FollowUpPart({ followUp, onDone }: Properties) {
  const { months, dueOn, state, active, people, registered, served, needs, remark, offers } = followUp;
  const open = offers.some(({ action, enabled }) => action === 'answer' && enabled);
  return (
    <section className="panel stack">
      <h2>结束 {months} 个月，近况怎样</h2>
      <p className="hint">{dueOn} 起。不答复不影响任何事项。</p>
      {state === 'ANSWERED' ? <Facts absent="没有填写" facts={[{ label: '还在开展活动', value: yes(active) }, { label: '现有人数', value: people }, { label: '已经登记', value: yes(registered) }, { label: '一年来服务的职工', value: served }, { label: '需要什么帮助', value: needs }, { label: '其他', value: remark }]} /> : null}
      {open ? <AnswerForm followUp={followUp} onDone={onDone} /> : null}
    </section>
  );
}

const textOf = (value: number | string | null): string => (value === null ? '' : String(value));
const choiceOf = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');
const numberOf = (text: string): number | null => (/^\d{1,7}$/u.test(text.trim()) ? Number(text) : null);

function useAnswers({ earlierAnswers: before }: OwnFollowUp) {
  const [typed, setTyped] = useState(() => ({ active: choiceOf(before.active), people: textOf(before.people), registered: choiceOf(before.registered), served: textOf(before.served), needs: textOf(before.needs), remark: textOf(before.remark) }));
  const set = (key: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [key]: value }));
  const input = { active: typed.active === 'yes', people: numberOf(typed.people), registered: typed.registered === '' ? null : typed.registered === 'yes', served: numberOf(typed.served), needs: typed.needs, remark: typed.remark };
  return { typed, set, input };
}

function AnswerForm({ followUp, onDone }: Properties) {
  const { typed, set, input } = useAnswers(followUp);
  const [missing, setMissing] = useState(false);
  const answer = useOperation(AnswerFollowUpMutation);
  const refused = answer.refusal?.message ?? answer.failure;
  const run = async () => {
    setMissing(typed.active === '');
    if (typed.active !== '' && (await answer.run({ id: followUp.id, version: followUp.version, input }))) onDone();
  };
  return (
    <form className="stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }}>
      <p>已经按上一次的情况填好，有变化的改一改。</p>
      <Choice label="还在开展活动吗（必填）" value={typed.active} onChange={set('active')} />
      {missing && typed.active === '' ? <p className="field-error" role="alert">请选择是不是还在开展活动。</p> : null}
      <Line label="现有人数" value={typed.people} onChange={set('people')} numeric />
      <Choice label="登记了吗" value={typed.registered} onChange={set('registered')} />
      <Line label="一年来服务的职工人数" value={typed.served} onChange={set('served')} numeric />
      <Line label="需要什么帮助" value={typed.needs} onChange={set('needs')} />
      <Line label="其他" value={typed.remark} onChange={set('remark')} />
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p><Button look="main" submit>{answer.running ? '正在提交…' : '答复'}</Button></p>
    </form>
  );
}

interface FieldProperties {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, onChange }: FieldProperties) {
  const id = useId();
  return <div className="field"><label className="field-label" htmlFor={id}>{label}</label><select id={id} className="input" value={value} onChange={({ target }) => onChange(target.value)}><option value="">请选择</option><option value="yes">是</option><option value="no">否</option></select></div>;
}

function Line({ label, value, onChange, numeric = false }: FieldProperties & { readonly numeric?: boolean }) {
  const id = useId();
  return <div className="field"><label className="field-label" htmlFor={id}>{label}</label><input id={id} className="input" maxLength={numeric ? 7 : 2_000} inputMode={numeric ? 'numeric' : 'text'} value={value} onChange={({ target }) => onChange(target.value)} /></div>;
}
