import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, type Column, DataTable, EmptyState, FilterChoice, FlowButtons, type ListState, PageHeader, ReasonDialog, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useOperation, usePage } from '@gongqiao/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { dayOf, spanText } from '../../time/shanghai.ts';
import { boardPath } from '../venue-words.ts';
import { type ClosureRow, ClosuresDocument, ClosureTotalDocument, LiftClosureDocument } from './closures.documents.ts';

const shape = { state: urlList(Object.keys(labels.ClosureState) as (keyof typeof labels.ClosureState)[]) } satisfies UrlShape;

const columnsOf = (lift: (row: ClosureRow) => void): readonly Column<ClosureRow>[] => [
  { key: 'space', title: '停用的', always: true, width: '24%', render: ({ space, venue, startsAt }) => <>{venue ? <Link to={boardPath(venue.id, dayOf(new Date(startsAt)))}>{space?.name}</Link> : space?.name}<div className="gq-soft">{venue?.name}</div></> },
  { key: 'startsAt', title: '时间', nowrap: true, sort: 'STARTS_AT', render: ({ startsAt, endsAt }) => spanText(new Date(startsAt), new Date(endsAt)) },
  { key: 'reason', title: '原因', render: ({ reason }) => reason },
  { key: 'moved', title: '涉及的预约', nowrap: true, render: ({ moved, displaced }) => (moved + displaced === 0 ? '没有' : `改约 ${moved}，取消 ${displaced}`) },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={state === 'ACTIVE' ? 'warn' : 'good'}>{labels.ClosureState[state]}</Tag> },
  { key: 'offers', title: '办理', nowrap: true, render: (row) => <FlowButtons offers={row.offers} on={{ lift: () => lift(row) }} /> },
];

export function Component() {
  const [lifting, setLifting] = useState<ClosureRow | null>(null);
  const list = useListState(shape, ['STARTS_AT']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: ClosuresDocument, variables: { filter, orderBy: list.sort ?? { field: 'STARTS_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ClosureTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="停用" />
      <DataTable id="closures" title="停用" columns={columnsOf(setLifting)} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => `${row.space?.name ?? ''} ${spanText(new Date(row.startsAt), new Date(row.endsAt))}`}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.ClosureState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有停用"><p>房间要检修时，在场地的页面上点「停用」：先看到涉及哪些预约、各能改到哪里，再一起办。</p></EmptyState>} />
      {lifting && <LiftDialog row={lifting} onClose={() => setLifting(null)} />}
    </>
  );
}

function LiftDialog({ row: { id, version, space }, onClose }: { row: ClosureRow; onClose: () => void }) {
  const lift = useOperation(LiftClosureDocument);
  const confirm = async () => {
    if (!(await lift.run({ id, version }))) return;
    announce(`已恢复使用：${space?.name ?? ''}`);
    onClose();
  };
  return (
    <ReasonDialog title={`恢复使用：${space?.name ?? ''}`} confirm="恢复使用" reason="none" running={lift.running} refusal={lift.refusal} failure={lift.failure} onConfirm={() => void confirm()} onClose={onClose}>
      <p>恢复以后又可以预约。已经改到别处的预约不再改回来。</p>
    </ReasonDialog>
  );
}
