import { labels, optionsOf, type VariablesOf } from '@gongqiao/schema';
import { Button, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { statementColumns } from './statement-columns.tsx';
import { StatementsDocument, StatementTotalDocument } from './statement.documents.ts';
import './statements.css';

const states = Object.keys(labels.StatementState) as (keyof typeof labels.StatementState)[];
const sources = Object.keys(labels.Source) as (keyof typeof labels.Source)[];
const shape = { state: urlList(states), source: urlList(sources) } satisfies UrlShape;

type Filter = NonNullable<VariablesOf<typeof StatementsDocument>['filter']>;

/** 不同说法: what sources say otherwise than what stands, for a person to choose; open ones unless told. */
export function Component() {
  const list = useListState(shape, ['STATED_AT']);
  const { state, source } = list.filters;
  const filter: Filter = { state: state.length > 0 ? state : ['OPEN'], ...(source.length > 0 && { source }) };
  const data = usePage({
    page: { document: StatementsDocument, variables: { filter, orderBy: list.sort ?? { field: 'STATED_AT', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: StatementTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="不同说法"><p className="gq-soft">名单、登记机关名册与核实过的值不同时，两种说法并列在这里，由人写明理由选定，不自行覆盖。</p></PageHeader>
      <DataTable id="statements" title="不同说法" columns={statementColumns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => `${row.organization?.name ?? ''} ${row.label}`}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.StatementState)} value={state} onChange={(value) => list.setFilters({ state: value })} />
            <FilterChoice label="来源" options={optionsOf(labels.Source)} value={source} onChange={(value) => list.setFilters({ source: value })} />
            {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有待选定的说法"><p>导入名单或比对名册后，与核实过的值不同的内容会列在这里。</p></EmptyState>} />
    </>
  );
}
