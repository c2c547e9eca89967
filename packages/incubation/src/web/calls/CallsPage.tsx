import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useMay, usePage } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { callPath, callTones } from '../paths.ts';
import { type CallRow, CallsDocument, CallTotalDocument } from './calls.documents.ts';

const shape = { state: urlList(Object.keys(labels.CallState) as (keyof typeof labels.CallState)[]) } satisfies UrlShape;

const columns: readonly Column<CallRow>[] = [
  { key: 'name', title: '征集', always: true, width: '40%', render: ({ id, name }) => <RowLink to={callPath(id)}>{name}</RowLink> },
  { key: 'region', title: '面向', nowrap: true, render: ({ region }) => region?.name ?? '全市' },
  { key: 'opensOn', title: '开始', nowrap: true, sort: 'OPENS_ON', render: ({ opensOn }) => opensOn },
  { key: 'closesOn', title: '截止', nowrap: true, sort: 'CLOSES_ON', render: ({ closesOn }) => closesOn },
  { key: 'applications', title: '申请', align: 'end', render: ({ applications }) => applications?.totalCount ?? '—' },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={callTones[state]}>{labels.CallState[state]}</Tag> },
];

export function Component() {
  const [may, navigate] = [useMay(), useNavigate()];
  const list = useListState(shape, ['OPENS_ON', 'CLOSES_ON']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: CallsDocument, variables: { filter, orderBy: list.sort ?? { field: 'OPENS_ON', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: CallTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="入驻征集" actions={may('incubation.publish') && <Button type="primary" onClick={() => void navigate('/calls/new')}>起草征集</Button>} />
      <DataTable id="calls" title="入驻征集" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.name} rowPath={(row) => callPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.CallState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="还没有征集"><p>起草一次征集：提供什么、谁可以申请、按什么标准评审。发布后公众网站上可以申请。</p></EmptyState>} />
    </>
  );
}
