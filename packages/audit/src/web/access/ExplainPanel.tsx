import { Button, ErrorState, formatInstant, Loading, Panel, Tag, urlText, useUrlState } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { answerText, grantText, holderText } from './explain-words.ts';
import { ExplainAccessDocument, type Explanation, type RoleReach } from './explain.documents.ts';
import './access.css';

const shape = { explain: urlText };

/** 某人为什么看得到: on a record's own page, for those who examine who may do what. */
export default function ExplainPanel({ noun, id }: { noun: string; id: string }) {
  const field = useId();
  const { values, set } = useUrlState(shape);
  const [typed, setTyped] = useState(values.explain);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    set({ explain: typed.trim() });
  };
  return (
    <Panel title="某人为什么看得到">
      <form className="gq-row" onSubmit={ask} role="search" aria-label="查问账号">
        <label htmlFor={field}>账号</label>
        <input id={field} className="gq-select" autoComplete="off" maxLength={100} value={typed} onChange={({ target }) => setTyped(target.value)} />
        <Button htmlType="submit">查问</Button>
      </form>
      <div aria-live="polite">{values.explain === '' ? <p className="gq-soft">填写一个账号，按现在的规则回答它看不看得到这条记录、凭哪个角色、谁授予的。</p> : <Answer key={values.explain} noun={noun} id={id} account={values.explain} />}</div>
    </Panel>
  );
}

function Answer({ noun, id, account }: { noun: string; id: string; account: string }) {
  const [{ data, error }, again] = useQuery({ query: ExplainAccessDocument, variables: { noun, id, account }, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  return data.explainAccess ? <Explained explanation={data.explainAccess} /> : <p>没有 {account} 这个账号。请核对账号，不是称呼。</p>;
}

function Explained({ explanation }: { explanation: Explanation }) {
  const { account, seen, roles } = explanation;
  return (
    <>
      <p className="gq-explained"><b>{holderText(explanation)}</b>（{account}）<Tag tone={seen ? 'good' : 'warn'}>{seen ? '看得到' : '看不到'}</Tag></p>
      <p>{answerText(explanation)}</p>
      {roles.length === 0 ? <p className="gq-soft">现在没有任何角色。</p> : <ul className="gq-access" aria-label="现在的角色">{roles.map((role) => <RoleItem key={`${role.title} ${role.validFrom} ${role.delegator}`} role={role} />)}</ul>}
    </>
  );
}

function RoleItem({ role }: { role: RoleReach }) {
  const { title, scope, reaches, decidedAt, validFrom, validTo } = role;
  return (
    <li>
      <p>{title}（{scope}）：{reaches ? '凭它看得到' : '凭它看不到'}</p>
      <p className="gq-soft">{grantText(role)}{decidedAt && `，${formatInstant(decidedAt)}`}；自 {validFrom} 起{validTo && `，到 ${validTo} 为止`}</p>
    </li>
  );
}
