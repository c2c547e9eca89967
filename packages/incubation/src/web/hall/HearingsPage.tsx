import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { hearingPath, hearingTones } from '../paths.ts';
import { type HearingRow, HearingsDocument, HearingTotalDocument } from './hall.documents.ts';

const shape = { state: urlList(Object.keys(labels.HearingState) as (keyof typeof labels.HearingState)[]) } satisfies UrlShape;

const columns: readonly Column<HearingRow>[] = [
  { key: 'callName', title: '征集', always: true, width: '40%', render: ({ id, callName }) => <RowLink to={hearingPath(id)}>{callName}</RowLink> },
  { key: 'startsAt', title: '开始时间', nowrap: true, sort: 'STARTS_AT', render: ({ startsAt }) => formatInstant(startsAt) },
  { key: 'place', title: '地点', render: ({ place }) => place },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={hearingTones[state]}>{labels.HearingState[state]}</Tag> },
];

export function Component() {
  const list = useListState(shape, ['STARTS_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: HearingsDocument, variables: { filter, orderBy: list.sort ?? { field: 'STARTS_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: HearingTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="现场评审" />
      <DataTable id="hearings" title="现场评审" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.callName} rowPath={(row) => hearingPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.HearingState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="还没有现场评审"><p>在一次征集的页面上安排。时间、地点和结果怎么算，要在第一份评分以前公布。</p></EmptyState>} />
    </>
  );
}
