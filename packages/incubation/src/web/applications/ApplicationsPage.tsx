import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, urlText, useListState, usePage } from '@gongqiao/ui';
import { applicationPath, applicationTones } from '../paths.ts';
import { type ApplicationRow, ApplicationsDocument, ApplicationTotalDocument } from './applications.documents.ts';

const states = Object.keys(labels.ApplicationState).filter((state) => state !== 'DRAFT') as (keyof typeof labels.ApplicationState)[];
const shape = { call: urlText, state: urlList(states) } satisfies UrlShape;

const columns: readonly Column<ApplicationRow>[] = [
  { key: 'groupName', title: '申请人', always: true, width: '30%', render: ({ id, groupName, registered }) => <><RowLink to={applicationPath(id)}>{groupName}</RowLink>{!registered && <> <Tag>没有登记</Tag></>}</> },
  { key: 'call', title: '征集', render: ({ call }) => call?.name ?? '—' },
  { key: 'region', title: '所在区市', nowrap: true, render: ({ region }) => region?.name ?? '—' },
  { key: 'submittedAt', title: '提交时间', nowrap: true, sort: 'SUBMITTED_AT', render: ({ submittedAt }) => submittedAt && formatInstant(submittedAt) },
  { key: 'dueOn', title: '期限', nowrap: true, render: ({ cases }) => cases.nodes[0]?.dueOn ?? '—' },
  { key: 'blindNumber', title: '评审编号', nowrap: true, optional: true, render: ({ blindNumber }) => blindNumber ?? '—' },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={applicationTones[state]}>{labels.ApplicationState[state]}</Tag> },
];

export function Component() {
  const list = useListState(shape, ['SUBMITTED_AT']);
  const { state, call } = list.filters;
  const filter = { ...(state.length > 0 ? { state } : {}), ...(call ? { call: [call] } : {}) };
  const data = usePage({
    page: { document: ApplicationsDocument, variables: { filter, orderBy: list.sort ?? { field: 'SUBMITTED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ApplicationTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="入驻申请" />
      <DataTable id="applications" title="入驻申请" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.groupName} rowPath={(row) => applicationPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.ApplicationState).filter(({ value }) => states.includes(value))} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>{call ? '看全部征集的' : '重置'}</Button>}
          </>
        )}
        empty={<EmptyState title="没有入驻申请"><p>社会组织和还没有登记的小组在公众网站上提交后，会列在这里。</p></EmptyState>} />
    </>
  );
}
