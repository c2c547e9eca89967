import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { waitingSince } from '../../requests/waiting-since.ts';
import { claimPath, claimTones } from '../claim-words.ts';
import { type ClaimRow, ClaimsDocument, ClaimTotalDocument } from './claims.documents.ts';

const shape = { state: urlList(Object.keys(labels.ClaimState) as (keyof typeof labels.ClaimState)[]) } satisfies UrlShape;

const columns: readonly Column<ClaimRow>[] = [
  { key: 'statedName', title: '所认领的组织', always: true, width: '28%', render: ({ id, statedName }) => <RowLink to={claimPath(id)}>{statedName}</RowLink> },
  { key: 'organization', title: '库中的记录', render: ({ organization, statedCode }) => organization?.name ?? (statedCode ? '库中没有这个代码' : '没有代码，待选定') },
  { key: 'region', title: '区市', nowrap: true, render: ({ region }) => region?.name ?? '—' },
  { key: 'applicantName', title: '申请人', render: ({ applicantName, post }) => `${applicantName}　${post}` },
  { key: 'submittedAt', title: '提交时间', nowrap: true, sort: 'SUBMITTED_AT', render: ({ submittedAt, state }) => <>{formatInstant(submittedAt)}{state === 'SUBMITTED' && <div className="gq-soft">{waitingSince(submittedAt)}</div>}</> },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={claimTones[state]}>{labels.ClaimState[state]}</Tag> },
];

export function Component() {
  const list = useListState(shape, ['SUBMITTED_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: ClaimsDocument, variables: { filter, orderBy: list.sort ?? { field: 'SUBMITTED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ClaimTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="认领" />
      <DataTable id="claims" title="认领" columns={columns} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => row.statedName} rowPath={(row) => claimPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.ClaimState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有认领"><p>社会组织在公众网站注册后认领自己的记录，会列在这里，由本单位核实。</p></EmptyState>} />
    </>
  );
}
