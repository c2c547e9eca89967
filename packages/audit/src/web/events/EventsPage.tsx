import { labels, optionsOf, type VariablesOf } from '@gongqiao/schema';
import { Button, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, TOTAL_LIMIT, urlList, type UrlShape, urlText, urlWords, useListState, usePage } from '@gongqiao/ui';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { eventColumns } from './event-columns.tsx';
import { AuditActionsDocument, AuditEventsDocument, AuditEventTotalDocument } from './events.documents.ts';

const outcomes = Object.keys(labels.AuditOutcome) as (keyof typeof labels.AuditOutcome)[];
const shape = { action: urlWords, outcome: urlList(outcomes), actor: urlText, object: urlText, from: urlText, to: urlText } satisfies UrlShape;

type Filter = NonNullable<VariablesOf<typeof AuditEventsDocument>['filter']>;
type Filters = ReturnType<typeof useListState<typeof shape, 'SEQ'>>['filters'];

const day = /^\d{4}-\d\d-\d\d$/;

function filterOf({ action, outcome, actor, object, from, to }: Filters): Filter {
  return {
    ...(action.length > 0 && { action }), ...(outcome.length > 0 && { outcome }), ...(actor && { actorId: [actor] }), ...(object && { objectId: [object] }),
    ...(day.test(from) && { atFrom: `${from}T00:00:00+08:00` }), ...(day.test(to) && { atTo: `${to}T23:59:59.999+08:00` }),
  };
}

function useTitles(): ReadonlyMap<string, string> {
  const [{ data }] = useQuery({ query: AuditActionsDocument });
  return useMemo(() => new Map(data?.auditActions.map(({ name, title }) => [name, title])), [data]);
}

/** 审计记录: who did what, the newest first. */
export function Component() {
  const list = useListState(shape, ['SEQ']);
  const filter = filterOf(list.filters);
  const titles = useTitles();
  const columns = useMemo(() => eventColumns(titles), [titles]);
  const data = usePage({
    page: { document: AuditEventsDocument, variables: { filter, orderBy: list.sort ?? { field: 'SEQ', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: AuditEventTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="审计记录">
        <p className="gq-soft">办成的、未受理的、登录与下载、谁看过一个组织的资料。只增不改，一条接一条以校验值相连；在服务器上用 audit verify 逐条核对。</p>
      </PageHeader>
      <DataTable id="audit-events" title="审计记录" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => `第 ${row.seq} 条`}
        filters={<EventFilters list={list} titles={titles} />} empty={<EmptyState title="没有符合条件的记录"><p>换一个时间范围，或者去掉一些条件。</p></EmptyState>} />
    </>
  );
}

function EventFilters({ list, titles }: { list: ListState<Filters, 'SEQ'>; titles: ReadonlyMap<string, string> }) {
  const { action, outcome, actor, object, from, to } = list.filters;
  return (
    <>
      <FilterChoice label="动作" options={[...titles].map(([value, label]) => ({ value, label }))} value={action} onChange={(value) => list.setFilters({ action: value })} />
      <FilterChoice label="结果" options={optionsOf(labels.AuditOutcome)} value={outcome} onChange={(value) => list.setFilters({ outcome: value })} />
      <label>从 <input type="date" className="gq-select" value={from} max={to} onChange={({ target }) => list.setFilters({ from: target.value })} /></label>
      <label>到 <input type="date" className="gq-select" value={to} min={from} onChange={({ target }) => list.setFilters({ to: target.value })} /></label>
      {actor && <Button onClick={() => list.setFilters({ actor: '' })}>只看一个账号 ×</Button>}
      {object && <Button onClick={() => list.setFilters({ object: '' })}>只看一个对象 ×</Button>}
      {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
    </>
  );
}
