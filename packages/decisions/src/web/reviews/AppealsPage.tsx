import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { appealPath } from '../case-path.ts';
import { appealTones } from './appeal-words.ts';
import { type AppealRow, AppealsDocument, AppealTotalDocument } from './appeals.documents.ts';

const shape = { state: urlList(Object.keys(labels.AppealState) as (keyof typeof labels.AppealState)[]) } satisfies UrlShape;

const columns: readonly Column<AppealRow>[] = [
  { key: 'title', title: '事项', always: true, width: '34%', render: ({ id, title }) => <RowLink to={appealPath(id)}>{title}</RowLink> },
  { key: 'decision', title: '原决定', render: ({ decision }) => (decision ? `${decision.outcome}　${decision.post}` : '—') },
  { key: 'applicantName', title: '申请人', render: ({ applicantName }) => applicantName },
  { key: 'level', title: '第几次', nowrap: true, render: ({ level }) => `第 ${level} 次` },
  { key: 'filedAt', title: '申请时间', nowrap: true, sort: 'FILED_AT', render: ({ filedAt }) => formatInstant(filedAt) },
  { key: 'state', title: '结果', nowrap: true, render: ({ state }) => <Tag tone={appealTones[state]}>{labels.AppealState[state]}</Tag> },
];

export function Component() {
  const list = useListState(shape, ['FILED_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: AppealsDocument, variables: { filter, orderBy: list.sort ?? { field: 'FILED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: AppealTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="内部复核" />
      <DataTable id="appeals" title="内部复核" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.title} rowPath={(row) => appealPath(row.id)}
        filters={(
          <>
            <FilterChoice label="结果" options={optionsOf(labels.AppealState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有复核申请"><p>对不利的决定申请复核的，会列在这里，由没有参与过的人办理。</p></EmptyState>} />
    </>
  );
}
