import { announce, Button, RefusalNote, useOperation, todayText } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { RequestGrantDocument, RolesDocument } from './grants.documents.ts';
import '../identity.css';

interface RequestGrantFormProps {
  readonly account: string;
  /** Of a department of the city's; else of another unit. */
  readonly ofDepartment: boolean;
}

/** Asks for a role; another security administrator confirms. */
export function RequestGrantForm({ account, ofDepartment }: RequestGrantFormProps) {
  const id = useId();
  const [{ data }] = useQuery({ query: RolesDocument });
  const request = useOperation(RequestGrantDocument);
  const [role, setRole] = useState('');
  const [validFrom, setValidFrom] = useState(todayText);
  const [validTo, setValidTo] = useState('');
  const [grounds, setGrounds] = useState('');
  const options = (data?.roles ?? []).filter(({ reach }) => reach !== 'ORGANIZATION' && (ofDepartment || reach === 'UNIT'));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await request.run({ input: { account, role, validFrom, validTo: validTo || null, grounds } }))) return;
    announce('已提出，等另一位安全管理员确认');
    setRole('');
    setGrounds('');
  };
  return (
    <form className="gq-stack" onSubmit={(event) => void submit(event)}>
      <p className="gq-row">
        <label htmlFor={`${id}-role`}>角色</label>
        <select id={`${id}-role`} className="gq-select" required value={role} onChange={({ target }) => setRole(target.value)}><option value="">请选择</option>{options.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}</select>
        <label htmlFor={`${id}-from`}>自</label><input id={`${id}-from`} type="date" className="gq-select" required value={validFrom} onChange={({ target }) => setValidFrom(target.value)} />
        <label htmlFor={`${id}-to`}>至</label><input id={`${id}-to`} type="date" className="gq-select" min={validFrom} value={validTo} onChange={({ target }) => setValidTo(target.value)} /><span className="gq-soft">不填为长期</span>
      </p>
      <p className="gq-row">
        <label htmlFor={`${id}-grounds`}>依据</label><input id={`${id}-grounds`} className="gq-select gq-long" required maxLength={200} placeholder="例如任职文件的文号" value={grounds} onChange={({ target }) => setGrounds(target.value)} />
        <Button type="primary" htmlType="submit" loading={request.running}>提出授予</Button>
      </p>
      <RefusalNote refusal={request.refusal} failure={request.failure} />
    </form>
  );
}
