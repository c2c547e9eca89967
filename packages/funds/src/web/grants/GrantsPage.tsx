import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useMay, usePage, yuanOfFen } from '@gongqiao/ui';
import { Link } from 'react-router';
import { grantPath, grantsPath, grantTones } from '../paths.ts';
import { type GrantRow, GrantsDocument, GrantTotalDocument } from './grants.documents.ts';

const shape = { state: urlList(Object.keys(labels.FundGrantState) as (keyof typeof labels.FundGrantState)[]) } satisfies UrlShape;

const columns: readonly Column<GrantRow>[] = [
  { key: 'recipientName', title: '受扶持方', always: true, width: '24%', render: ({ id, recipientName }) => <RowLink to={grantPath(id)}>{recipientName}</RowLink> },
  { key: 'purpose', title: '用途', render: ({ purpose }) => purpose },
  { key: 'amount', title: '金额（元）', nowrap: true, width: '110px', align: 'end', render: ({ amount }) => yuanOfFen(amount) },
  { key: 'paid', title: '已付款（元）', nowrap: true, width: '110px', align: 'end', render: ({ paid }) => yuanOfFen(paid) },
  { key: 'line', title: '预算科目', render: ({ line }) => line?.title ?? '—' },
  { key: 'proposedAt', title: '提请时间', nowrap: true, sort: 'PROPOSED_AT', render: ({ proposedAt }) => (proposedAt ? formatInstant(proposedAt) : '—') },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={grantTones[state]}>{labels.FundGrantState[state]}</Tag> },
];

export function Component() {
  const may = useMay();
  const list = useListState(shape, ['PROPOSED_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: GrantsDocument, variables: { filter, orderBy: list.sort ?? { field: 'PROPOSED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: GrantTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="扶持资金" actions={may('funds.propose') && <Link className="gq-button gq-main-button" to={`${grantsPath}/new`}>起草扶持资金</Link>} />
      <DataTable id="fund-grants" title="扶持资金" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => `${row.recipientName} ${row.purpose}`} rowPath={(row) => grantPath(row.id)}
        filters={<><FilterChoice label="状态" options={optionsOf(labels.FundGrantState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />{(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}</>}
        empty={<EmptyState title="没有扶持资金"><p>法律工作部或者区市起草、提请以后列在这里，由财务部审批和拨付。</p></EmptyState>} />
    </>
  );
}
