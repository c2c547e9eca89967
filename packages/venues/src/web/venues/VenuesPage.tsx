import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatCount, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useMay, usePage } from '@gongqiao/ui';
import { Link } from 'react-router';
import { boardPath, venuePath, venuesPath, venueTones } from '../venue-words.ts';
import { type VenueRow, VenuesDocument, VenueTotalDocument } from './venues.documents.ts';

const shape = { state: urlList(Object.keys(labels.VenueState) as (keyof typeof labels.VenueState)[]) } satisfies UrlShape;

const columns: readonly Column<VenueRow>[] = [
  { key: 'name', title: '名称', always: true, width: '30%', sort: 'NAME', render: ({ id, name }) => <RowLink to={venuePath(id)}>{name}</RowLink> },
  { key: 'region', title: '区市', nowrap: true, render: ({ region }) => region?.name ?? '全市' },
  { key: 'address', title: '地址', render: ({ address }) => address },
  { key: 'spaces', title: '房间、工位、设备', nowrap: true, align: 'end', render: ({ spaces }) => formatCount(spaces.totalCount) },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={venueTones[state]}>{labels.VenueState[state]}</Tag> },
  { key: 'day', title: '预约', nowrap: true, render: ({ id, state }) => (state === 'PUBLISHED' ? <Link to={boardPath(id)}>今天的预约</Link> : '—') },
];

export function Component() {
  const may = useMay();
  const list = useListState(shape, ['NAME']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: VenuesDocument, variables: { filter, orderBy: list.sort ?? { field: 'NAME', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: VenueTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="场地" actions={may('venues.maintain') && <Link className="gq-button gq-main-button" to={`${venuesPath}/new`}>登记场地</Link>} />
      <DataTable id="venues" title="场地" columns={columns} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => row.name} rowPath={(row) => venuePath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.VenueState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="还没有场地"><p>登记场地、添加房间以后公布，社会组织就能在手机上预约。</p></EmptyState>} />
    </>
  );
}
