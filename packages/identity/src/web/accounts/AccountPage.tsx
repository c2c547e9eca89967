import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, formatInstant, Loading, PageHeader, Panel, Tag, useMay, useViewer } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { RequestGrantForm } from '../grants/RequestGrantForm.tsx';
import { AccountActions } from './AccountActions.tsx';
import { AccountDocument, type AccountRecord } from './accounts.documents.ts';
import { accountsPath } from './feature.ts';
import { GrantsTable } from './GrantsTable.tsx';

const back = { to: accountsPath, label: '账号', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: AccountDocument, variables: { id } });
  if (error && !data) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.account) return <><PageHeader title="没有找到这个账号" back={back} /><EmptyState title="没有找到这个账号" /></>;
  return <AccountView row={data.account} />;
}

function AccountView({ row }: { row: AccountRecord }) {
  const may = useMay();
  const { account } = useViewer();
  const own = account === row.account;
  return (
    <>
      <PageHeader title={row.displayName} back={back} aside={row.disabledAt && <Tag tone="warn">已停用</Tag>} actions={!own && may('identity.manageAccounts') && <AccountActions row={row} />} />
      <div className="gq-columns">
        <div>
          <Panel title="授权"><GrantsTable grants={row.grants.nodes} /></Panel>
          {may('identity.grant') && !own && !row.disabledAt && row.unit && <Panel title="提出授予角色"><RequestGrantForm account={row.id} ofDepartment={row.department !== null} /></Panel>}
        </div>
        <div>
          <Panel title="账号"><Descriptions items={factsOf(row)} /></Panel>
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

function factsOf({ account, unit, department, disabledAt, passwordTemporaryUntil, secondFactorSince, passkeys, createdAt }: AccountRecord): Description[] {
  return [
    { key: 'account', label: '账号', value: account, wide: true },
    { key: 'unit', label: '单位', value: unit?.name ?? '社会组织', wide: true },
    ...(department ? [{ key: 'department', label: '部门', value: labels.Department[department], wide: true }] : []),
    { key: 'createdAt', label: '建立', value: formatInstant(createdAt), wide: true },
    ...(passwordTemporaryUntil ? [{ key: 'temporary', label: '密码', value: `一次性密码，${formatInstant(passwordTemporaryUntil)} 前有效`, wide: true }] : []),
    ...(unit ? [{ key: 'secondFactorSince', label: '两步验证', value: secondFactorSince ? `${formatInstant(secondFactorSince)} 设置${passkeys ? `，通行密钥 ${passkeys} 个` : ''}` : '没有设置', wide: true }] : []),
    ...(disabledAt ? [{ key: 'disabledAt', label: '停用', value: formatInstant(disabledAt), wide: true }] : []),
  ];
}

const actions: Readonly<Record<string, string>> = { add: '建立', disable: '停用', enable: '恢复', resetPassword: '重置密码', setUpSecondFactor: '设置两步验证', removeSecondFactor: '取消两步验证', resetSecondFactor: '重置两步验证', addPasskey: '添加通行密钥', removePasskey: '删去通行密钥' };
