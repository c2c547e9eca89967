import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { AccountLink } from './AccountLink.tsx';
import { grantText, periodText, stateTones } from './grant-words.ts';
import { GrantButtons } from './GrantButtons.tsx';
import { type GrantRow, GrantsDocument, GrantTotalDocument } from './grants.documents.ts';

const shape = { state: urlList(Object.keys(labels.GrantState) as (keyof typeof labels.GrantState)[]) } satisfies UrlShape;

const placeOf = (account: GrantRow['account']): string => (account ? [account.account, account.unit?.name ?? '社会组织', account.department && labels.Department[account.department]].filter(Boolean).join(' · ') : '');

const columns: readonly Column<GrantRow>[] = [
  { key: 'account', title: '账号', always: true, render: ({ account }) => <div><AccountLink account={account} /><div className="gq-soft">{placeOf(account)}</div></div> },
  { key: 'roleTitle', title: '角色', render: (row) => <div>{row.roleTitle}{row.delegator && <div className="gq-soft">代理{row.delegator.displayName}</div>}<div className="gq-soft">{periodText(row)}</div></div> },
  { key: 'grounds', title: '依据', width: '20%', render: ({ grounds }) => grounds },
  { key: 'requestedAt', title: '提出', nowrap: true, sort: 'REQUESTED_AT', render: ({ requestedBy, requestedAt }) => <div>{requestedBy}<div className="gq-soft">{formatInstant(requestedAt)}</div></div> },
  { key: 'state', title: '结果', render: ({ state, decidedBy, decisionReason }) => <div><Tag tone={stateTones[state]}>{labels.GrantState[state]}</Tag>{decidedBy && <div className="gq-soft">{decidedBy}</div>}{decisionReason && <div>{decisionReason}</div>}</div> },
  { key: 'offers', title: '办理', nowrap: true, render: (row) => <GrantButtons grant={row}><p>{grantText(row)}</p></GrantButtons> },
];

export function Component() {
  const list = useListState(shape, ['REQUESTED_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: GrantsDocument, variables: { filter, orderBy: list.sort ?? { field: 'REQUESTED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: GrantTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="授权"><p className="gq-soft">授予角色由一位安全管理员提出、另一位确认；收回不必等人确认。委托同事代理的也列在这里。</p></PageHeader>
      <DataTable id="grants" title="授权" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => grantText(row)}
        filters={(
          <>
            <FilterChoice label="结果" options={optionsOf(labels.GrantState)} value={state} onChange={(value) => list.setFilters({ state: value })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有授权" />} />
    </>
  );
}
