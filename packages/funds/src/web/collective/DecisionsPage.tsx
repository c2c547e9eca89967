import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useMay, usePage, yuanOfFen } from '@gongqiao/ui';
import { Link } from 'react-router';
import { decisionPath, decisionsPath, decisionTones } from '../paths.ts';
import { type DecisionRow, DecisionsDocument, DecisionTotalDocument } from './decisions.documents.ts';

const shape = { state: urlList(Object.keys(labels.CollectiveDecisionState) as (keyof typeof labels.CollectiveDecisionState)[]) } satisfies UrlShape;

const columns: readonly Column<DecisionRow>[] = [
  { key: 'heldOn', title: '会议日期', nowrap: true, sort: 'HELD_ON', render: ({ heldOn }) => heldOn },
  { key: 'title', title: '议题', always: true, width: '26%', render: ({ id, title }) => <RowLink to={decisionPath(id)}>{title}</RowLink> },
  { key: 'body', title: '会议', nowrap: true, render: ({ body }) => labels.DecidingBody[body] },
  { key: 'minutes', title: '纪要和议题', render: ({ minutesNumber, agendaItem }) => `${minutesNumber} 第 ${agendaItem} 项` },
  { key: 'kind', title: '决定的事', nowrap: true, render: ({ kind }) => labels.DecidedMatter[kind] },
  { key: 'amount', title: '决定的金额（元）', nowrap: true, align: 'end', render: ({ amount }) => yuanOfFen(amount) },
  { key: 'used', title: '已使用（元）', nowrap: true, width: '120px', align: 'end', render: ({ used }) => yuanOfFen(used) },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={decisionTones[state]}>{labels.CollectiveDecisionState[state]}</Tag> },
];

export function Component() {
  const may = useMay();
  const list = useListState(shape, ['HELD_ON']);
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: DecisionsDocument, variables: { filter, orderBy: list.sort ?? { field: 'HELD_ON', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: DecisionTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="集体决策" actions={may('funds.resolve') && <Link className="gq-button gq-main-button" to={`${decisionsPath}/new`}>登记集体决策</Link>}><p className="gq-soft">由办公室登记、另一人与纪要核对确认以后才能使用；一项可以用在许多笔上，合计不超过决定的金额。</p></PageHeader>
      <DataTable id="collective-decisions" title="集体决策" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.title} rowPath={(row) => decisionPath(row.id)}
        filters={<><FilterChoice label="状态" options={optionsOf(labels.CollectiveDecisionState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />{(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}</>}
        empty={<EmptyState title="还没有集体决策"><p>会议决定了预算或者资金使用，办公室登记以后列在这里。</p></EmptyState>} />
    </>
  );
}
