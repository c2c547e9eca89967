import { labels, optionsOf } from '@gongqiao/schema';
import { Button, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { Link } from 'react-router';
import { BulkChangesDocument, BulkChangeTotalDocument } from './bulk.documents.ts';
import { bulkColumns } from './bulk-columns.tsx';
import { bulkChangePath } from './bulk-words.ts';

const shape = { state: urlList(Object.keys(labels.BulkChangeState) as (keyof typeof labels.BulkChangeState)[]) } satisfies UrlShape;

/** What was changed for many at once, and what was only looked at. */
export function Component() {
  const list = useListState(shape, ['CREATED_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: BulkChangesDocument, variables: { filter, orderBy: list.sort ?? { field: 'CREATED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: BulkChangeTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="批量更正" back={{ to: '/organizations', label: '社会组织', list: true }} />
      <DataTable id="bulk-changes" title="批量更正" columns={bulkColumns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.wishes.join('；')} rowPath={(row) => bulkChangePath(row.id)}
        filters={<><FilterChoice label="状态" options={optionsOf(labels.BulkChangeState)} value={state} onChange={(value) => list.setFilters({ state: value })} />{list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}</>}
        empty={<EmptyState title="还没有批量更正过"><p>在<Link to="/organizations">社会组织</Link>的名单里勾选，再点“批量更正已选的”或者“全选”。</p></EmptyState>} />
    </>
  );
}
