import { Button, type Description, Descriptions, formatInstant, Panel, ReasonDialog, SearchField, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ClaimAdministratorsDocument, ClaimCandidatesDocument, type ClaimedOrganization, EndAdministratorDocument } from './claim.documents.ts';

interface RecordPanelProps {
  readonly chosen: ClaimedOrganization | null;
  /** Where it begins to look, when the code found nothing. */
  readonly statedName: string;
  readonly choosing: boolean;
  readonly onChoose: (organization: ClaimedOrganization | null) => void;
}

const factsOf = ({ id, name, creditCode, formerNames, region, street }: ClaimedOrganization): Description[] => [
  { key: 'name', label: '名称', value: <Link to={`/organizations/${id}`}>{name}</Link>, wide: true }, { key: 'creditCode', label: '统一社会信用代码', value: creditCode },
  { key: 'formerNames', label: '曾用名', value: formerNames.join('、') || null }, { key: 'region', label: '所属区市', value: region?.name ?? null }, { key: 'street', label: '街道（镇）', value: street },
];

/** The record that is claimed, beside what the applicant stated; found by its code, else chosen by whoever verifies. */
export function RecordPanel({ chosen, statedName, choosing, onChoose }: RecordPanelProps) {
  return (
    <Panel title="库中的记录" aside={chosen && choosing ? <Button size="small" onClick={() => onChoose(null)}>不是这一个</Button> : undefined}>
      {chosen ? <div className="gq-stack"><Descriptions items={factsOf(chosen)} /><Administrators organization={chosen.id} /></div> : choosing ? <Choice statedName={statedName} onChoose={onChoose} /> : <p className="gq-soft">没有选定。</p>}
    </Panel>
  );
}

function Choice({ statedName, onChoose }: Pick<RecordPanelProps, 'statedName' | 'onChoose'>) {
  const [search, setSearch] = useState(statedName);
  const [{ data, fetching }] = useQuery({ query: ClaimCandidatesDocument, variables: { search }, pause: search === '' });
  const found = search === '' ? [] : (data?.organizations.nodes ?? []);
  return (
    <div className="gq-stack">
      <p>请选定认领的是哪一个。库中还没有的，先<Link to="/organizations/new">登记</Link>，再回到这里选定。</p>
      <SearchField label="查找库中的记录" placeholder="名称、拼音、曾用名、代码" value={search} onSearch={setSearch} />
      <ul className="gq-list-plain">
        {found.map((one) => <li key={one.id} className="gq-row"><Button size="small" aria-label={`选定${one.name}`} onClick={() => onChoose(one)}>选这个</Button>{one.name}　<span className="gq-soft">{one.creditCode ?? '无代码'} · {one.region?.name ?? '区市不明'}</span></li>)}
      </ul>
      <p role="status" className="gq-soft">{search === '' ? '输入后在这里列出。' : fetching ? '正在查找…' : found.length === 0 ? '没有找到。可以换个写法，例如只写名称中间的几个字。' : `找到 ${found.length} 个`}</p>
    </div>
  );
}

interface Ending {
  readonly id: string;
  readonly name: string;
}

function Administrators({ organization }: { organization: string }) {
  const [{ data }, again] = useQuery({ query: ClaimAdministratorsDocument, variables: { organization } });
  const [ending, setEnding] = useState<Ending | null>(null);
  const end = useOperation(EndAdministratorDocument);
  const confirm = async (reason: string) => {
    if (!ending || !(await end.run({ organization, account: ending.id, reason }))) return;
    setEnding(null);
    again({ requestPolicy: 'network-only' });
  };
  const all = data?.organizationAdministrators ?? [];
  return (
    <div className="gq-stack">
      <h3>现有管理员（最多两位）</h3>
      {data && all.length === 0 && <p className="gq-soft">还没有管理员。</p>}
      <ul className="gq-list-plain">
        {all.map(({ id, name, phone, since }) => <li key={id} className="gq-row">{name}　<span className="gq-soft">{phone ?? '没有登记手机号'}{since && `　${formatInstant(since)} 起`}</span><Button size="small" onClick={() => setEnding({ id, name })}>结束管理</Button></li>)}
      </ul>
      {ending && (
        <ReasonDialog title={`结束${ending.name}的管理`} confirm="结束管理" reason="required" running={end.running} refusal={end.refusal} failure={end.failure} onConfirm={(reason) => void confirm(reason)} onClose={() => { end.reset(); setEnding(null); }}>
          <p>对方的登录马上结束，不再维护这个组织的资料；账号还在。</p>
        </ReasonDialog>
      )}
    </div>
  );
}
