import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, FilterFlag, type ListState, PageHeader, RowLink, Tag, todayText, TOTAL_LIMIT, urlFlag, urlList, type UrlShape, useListState, useMay, usePage } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { recordSessionsPath, residencyPath, residencyTones } from '../paths.ts';
import { ResidenciesDocument, type ResidencyRow, ResidencyTotalDocument } from './residencies.documents.ts';

const SOON_DAYS = 60;
const states = Object.keys(labels.ResidencyState) as (keyof typeof labels.ResidencyState)[];
const shape = { state: urlList(states), soon: urlFlag, withoutDesk: urlFlag } satisfies UrlShape;

const columns: readonly Column<ResidencyRow>[] = [
  { key: 'groupName', title: '入驻组织', always: true, width: '26%', render: ({ id, groupName }) => <RowLink to={residencyPath(id)}>{groupName}</RowLink> },
  { key: 'region', title: '所在区市', nowrap: true, render: ({ region }) => region?.name ?? '—' },
  { key: 'space', title: '工位', render: ({ space }) => (space ? `${space.venue?.name ?? ''} ${space.name}` : '还没有') },
  { key: 'mentorName', title: '导师', nowrap: true, render: ({ mentorName }) => mentorName ?? '还没有' },
  { key: 'startsOn', title: '开始', nowrap: true, optional: true, sort: 'STARTS_ON', render: ({ startsOn }) => startsOn },
  { key: 'endsOn', title: '期满', nowrap: true, sort: 'ENDS_ON', render: ({ endsOn }) => endsOn },
  { key: 'dueOn', title: '期限', nowrap: true, render: ({ cases }) => cases.nodes[0]?.dueOn ?? '—' },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={residencyTones[state]}>{labels.ResidencyState[state]}</Tag> },
];

const soonEnd = (): string => new Date(Date.parse(todayText()) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);

/** Who is in the incubator, who will leave soon, and who has no desk yet. */
export function Component() {
  const navigate = useNavigate();
  const may = useMay();
  const list = useListState(shape, ['STARTS_ON', 'ENDS_ON']);
  const { state, soon, withoutDesk } = list.filters;
  const filter = { ...(state.length > 0 ? { state } : {}), ...(soon ? { endsBy: soonEnd() } : {}), ...(withoutDesk ? { withoutDesk } : {}) };
  const data = usePage({
    page: { document: ResidenciesDocument, variables: { filter, orderBy: list.sort ?? { field: 'STARTS_ON', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ResidencyTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="入驻组织" actions={may('incubation.mentor') && <Button onClick={() => void navigate(recordSessionsPath)}>成批登记辅导</Button>} />
      <DataTable id="residencies" title="入驻组织" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.groupName} rowPath={(row) => residencyPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.ResidencyState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            <FilterFlag label="期满" yes={`${SOON_DAYS} 天以内期满`} no="不限" value={soon} onChange={(value) => list.setFilters({ soon: value || null })} />
            <FilterFlag label="工位" yes="还没有工位" no="不限" value={withoutDesk} onChange={(value) => list.setFilters({ withoutDesk: value || null })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有入驻组织"><p>准予入驻以后，会自动列在这里，等对方签协议。</p></EmptyState>} />
    </>
  );
}
