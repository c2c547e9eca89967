import { announce, Button, ErrorState, RefusalNote, useOperation, todayText } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { ColleaguesDocument, DelegateDocument } from './own.documents.ts';
import '../identity.css';

const begin = () => ({ account: '', validFrom: todayText(), validTo: '', grounds: '' });

/** Asks a colleague to stand in for oneself, from a day to a day. */
export function DelegateForm({ own }: { own: string }) {
  const id = useId();
  const [{ data, error }, again] = useQuery({ query: ColleaguesDocument });
  const delegate = useOperation(DelegateDocument);
  const [typed, setTyped] = useState(begin);
  const colleagues = data?.accounts.nodes.filter(({ account }) => account !== own) ?? [];
  const type = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await delegate.run({ input: typed }))) return;
    announce('已委托');
    setTyped(begin());
  };
  if (error && !data) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (data && colleagues.length === 0) return <p className="gq-soft">您的部门或单位没有别的账号，不能委托。</p>;
  return (
    <form className="gq-stack" onSubmit={(event) => void submit(event)}>
      <p className="gq-row">
        <label htmlFor={`${id}-account`}>委托给</label>
        <select id={`${id}-account`} className="gq-select" required value={typed.account} onChange={({ target }) => type({ account: target.value })}><option value="">请选择</option>{colleagues.map((one) => <option key={one.id} value={one.id}>{one.displayName}（{one.account}）</option>)}</select>
        <label htmlFor={`${id}-from`}>自</label><input id={`${id}-from`} type="date" className="gq-select" required min={todayText()} value={typed.validFrom} onChange={({ target }) => type({ validFrom: target.value })} />
        <label htmlFor={`${id}-to`}>至</label><input id={`${id}-to`} type="date" className="gq-select" required min={typed.validFrom} value={typed.validTo} onChange={({ target }) => type({ validTo: target.value })} />
      </p>
      <p className="gq-row">
        <label htmlFor={`${id}-grounds`}>原因</label><input id={`${id}-grounds`} className="gq-select gq-long" required maxLength={200} placeholder="例如出差、休假" value={typed.grounds} onChange={({ target }) => type({ grounds: target.value })} />
        <Button type="primary" htmlType="submit" loading={delegate.running}>委托</Button>
      </p>
      <RefusalNote refusal={delegate.refusal} failure={delegate.failure} />
    </form>
  );
}
