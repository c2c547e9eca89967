import { Button, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { type Field, formatInstant, FormField, useOperation } from '@gongqiao/ui/light/signed-in';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AddColleague } from './AddColleague.tsx';
import { type Administrator, AdministratorsQuery, EndColleagueMutation, OwnOrganizationIdQuery } from './claim.documents.ts';

const MOST = 2;

/** 管理员: who maintains this organization's record, and the second one to be. */
export function Page(_: LightPage) {
  useTitle('管理员');
  const [{ data }] = useQuery({ query: OwnOrganizationIdQuery });
  const organization = data?.viewer.organizationId ?? '';
  return (
    <>
      <h1>管理员</h1>
      <p>本组织的资料由两位管理员共同维护。人员变动时，先添加接手的人，或者结束离开的人。</p>
      {organization ? <Administrators organization={organization} /> : null}
    </>
  );
}

function Administrators({ organization }: { readonly organization: string }) {
  const [{ data, error }, again] = useQuery({ query: AdministratorsQuery, variables: { organization } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="管理员没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={4} label="正在读取管理员" />;
  const all = data.organizationAdministrators ?? [];
  return (
    <>
      <section className="panel stack">
        <h2 className="unseen">现在的管理员</h2>
        <ul className="plain administrators">{all.map((one) => <Line key={one.id} one={one} organization={organization} reload={reload} />)}</ul>
      </section>
      <AddColleague full={all.length >= MOST} onAdded={reload} />
    </>
  );
}

const reasonField: Field = { key: 'reason', label: '理由', kind: 'text', required: true, maxLength: 200, help: '例如“已离任”。会留下记录。' };

function Line({ one: { id, name, phone, since, own }, organization, reload }: { readonly one: Administrator; readonly organization: string; readonly reload: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const { run, reset, refusal, failure } = useOperation(EndColleagueMutation);
  const end = async () => { if (await run({ organization, account: id, reason: reason ?? '' })) reload(); };
  return (
    <li className="stack">
      <p className="tags"><strong>{name}</strong>{own ? <Tag>本人</Tag> : null}<span className="hint">{phone ?? '没有登记手机号'}{since ? `，${formatInstant(since)} 起` : ''}</span>
        {own || reason !== null ? null : <Button look="quiet" onPress={() => setReason('')}>结束管理<span className="unseen">：{name}</span></Button>}</p>
      {reason === null ? null : (
        <Notice tone="warning" title={`${name}不再管理本组织的资料？`}>
          <p>对方的登录马上结束，账号还在；以后可以再添加。</p>
          <FormField field={reasonField} input={reason} error={refusal?.fields.includes('reason') ? refusal.message : undefined} onChange={(text) => { reset(); setReason(String(text)); }} />
          {(refusal && !refusal.fields.includes('reason')) || failure ? <p className="field-error" role="alert">{refusal?.message ?? failure}</p> : null}
          <p className="tags"><Button look="main" onPress={() => void end()}>结束管理</Button><Button onPress={() => setReason(null)}>不结束</Button></p>
        </Notice>
      )}
    </li>
  );
}
