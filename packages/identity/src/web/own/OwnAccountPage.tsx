import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, ErrorState, Loading, PageHeader, Panel, RecordPanels, useMay, useViewer } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { isOver, isToCome, periodText } from '../grants/grant-words.ts';
import { DelegationPanel } from './DelegationPanel.tsx';
import { type OwnAccount, OwnAccountDocument } from './own.documents.ts';
import { PasswordPanel } from './PasswordPanel.tsx';
import { SecondFactorPanel } from './SecondFactorPanel.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';

export function Component() {
  const { account } = useViewer();
  const [{ data, error }, again] = useQuery({ query: OwnAccountDocument, variables: { account: account ?? '' } });
  const may = useMay();
  if (error && !data) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  const [row] = data?.accounts.nodes ?? [];
  if (!row) return <Loading />;
  return (
    <>
      <PageHeader title="我的账号" />
      <div className="gq-columns">
        <div>
          <SecondFactorPanel account={row.account} />
          <PasswordPanel />
          <SessionsPanel />
          <RecordPanels noun="OwnAccount" id={row.id} />
          {may('identity.delegate') && <DelegationPanel row={row} />}
        </div>
        <div>
          <Panel title="账号"><Descriptions items={factsOf(row)} /></Panel>
          <RolesPanel grants={row.grants.nodes} />
        </div>
      </div>
    </>
  );
}

function factsOf({ account, displayName, unit, department }: OwnAccount): Description[] {
  return [
    { key: 'displayName', label: '称呼', value: displayName, wide: true },
    { key: 'account', label: '账号', value: account, wide: true },
    { key: 'unit', label: '单位', value: unit?.name, wide: true },
    ...(department ? [{ key: 'department', label: '部门', value: labels.Department[department], wide: true }] : []),
  ];
}

function RolesPanel({ grants }: { grants: OwnAccount['grants']['nodes'] }) {
  const held = grants.filter((grant) => !isOver(grant));
  return (
    <Panel title="角色">
      {held.length === 0 && <p className="gq-soft">现在没有角色。</p>}
      <ul className="gq-list-plain">
        {held.map((grant) => (
          <li key={grant.id}>{grant.roleTitle}{grant.delegator && `（代理${grant.delegator.displayName}）`}<div className="gq-soft">{periodText(grant)}{isToCome(grant) && '，尚未开始'}</div></li>
        ))}
      </ul>
      <p className="gq-soft gq-own-hint">需要别的角色，或者调离、换岗，请联系安全管理员。</p>
    </Panel>
  );
}
