import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { reviewPath, reviewTones } from '../paths.ts';
import { type ReviewRow, ReviewsDocument, ReviewTotalDocument } from './reviews.documents.ts';

const shape = { state: urlList(Object.keys(labels.ReviewState) as (keyof typeof labels.ReviewState)[]) } satisfies UrlShape;

const columns: readonly Column<ReviewRow>[] = [
  { key: 'blindNumber', title: '评审编号', always: true, nowrap: true, render: ({ id, blindNumber }) => <RowLink to={reviewPath(id)}>{blindNumber}</RowLink> },
  { key: 'callName', title: '征集', render: ({ callName }) => callName },
  { key: 'assignedAt', title: '安排时间', nowrap: true, sort: 'ASSIGNED_AT', render: ({ assignedAt }) => formatInstant(assignedAt) },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={reviewTones[state]}>{labels.ReviewState[state]}</Tag> },
];

export function Component() {
  const list = useListState(shape, ['ASSIGNED_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: ReviewsDocument, variables: { filter, orderBy: list.sort ?? { field: 'ASSIGNED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ReviewTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="入驻评审" />
      <DataTable id="reviews" title="入驻评审" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.blindNumber} rowPath={(row) => reviewPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.ReviewState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="还没有评审"><p>分到您手里的申请会列在这里，只有编号，没有申请人的名称。</p></EmptyState>} />
    </>
  );
}
