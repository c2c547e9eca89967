import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, RowLink, todayText, TOTAL_LIMIT, urlList, urlText, type UrlShape, useListState, useMay, usePage, yuanOfFen } from '@gongqiao/ui';
import { Link } from 'react-router';
import { budgetLinePath, budgetPath } from '../paths.ts';
import { type BudgetLineRow, BudgetLinesDocument, BudgetLineTotalDocument } from './budget.documents.ts';

const shape = { source: urlList(Object.keys(labels.FundSource) as (keyof typeof labels.FundSource)[]), year: urlText } satisfies UrlShape;

const money = (key: 'amount' | 'available' | 'committed' | 'paid', title: string): Column<BudgetLineRow> => ({ key, title, nowrap: true, width: '116px', align: 'end', render: (row) => yuanOfFen(row[key]) });

const columns: readonly Column<BudgetLineRow>[] = [
  { key: 'code', title: '编号', nowrap: true, sort: 'CODE', render: ({ code }) => code },
  { key: 'title', title: '名称', always: true, width: '24%', render: ({ id, title }) => <RowLink to={budgetLinePath(id)}>{title}</RowLink> },
  { key: 'year', title: '年度', nowrap: true, sort: 'YEAR', render: ({ year }) => year },
  { key: 'source', title: '来源', nowrap: true, render: ({ source }) => labels.FundSource[source] },
  money('amount', '预算（元）'), money('committed', '已承诺未付'), money('paid', '已付款'), money('available', '可用'),
  { key: 'rate', title: '执行率', nowrap: true, align: 'end', render: ({ executionRate }) => `${executionRate}%` },
];

export function Component() {
  const may = useMay();
  const list = useListState(shape, ['CODE', 'YEAR']);
  const { source, year } = list.filters;
  const chosen = /^\d{4}$/.test(year) ? Number(year) : Number(todayText().slice(0, 4));
  const filter = { yearFrom: chosen, yearTo: chosen, ...(source.length > 0 ? { source } : {}) };
  const data = usePage({
    page: { document: BudgetLinesDocument, variables: { filter, orderBy: list.sort ?? { field: 'CODE', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: BudgetLineTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="预算科目" actions={may('funds.budget') && <Link className="gq-button gq-main-button" to={`${budgetPath}/new`}>设立预算科目</Link>}><p className="gq-soft">可用、已承诺和已付款都由分录得出；付了多少占预算多少，就是执行率。</p></PageHeader>
      <DataTable id="budget-lines" title="预算科目" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.title} rowPath={(row) => budgetLinePath(row.id)}
        filters={(
          <>
            <label className="gq-row">年度<input type="number" className="gq-select" min={2000} max={2999} value={chosen} onChange={({ target }) => list.setFilters({ year: target.value })} /></label>
            <FilterChoice label="来源" options={optionsOf(labels.FundSource)} value={source} onChange={(wanted) => list.setFilters({ source: wanted })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title={`${chosen} 年还没有预算科目`}><p>财务部按集体决策设立预算科目、下达预算以后列在这里。</p></EmptyState>} />
    </>
  );
}
