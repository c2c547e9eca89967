import { labels, optionsOf } from '@gongqiao/schema';
import { Button, DataTable, EmptyState, FilterChoice, FilterFlag, type ListState, PageHeader, TOTAL_LIMIT, urlFlag, urlList, type UrlShape, type UrlValues, useListState, useMay, usePage } from '@gongqiao/ui';
import { requestPath, useOwnFilter } from '../request-words.ts';
import { requestColumns } from './request-columns.tsx';
import { RequestsDocument, RequestTotalDocument } from './requests.documents.ts';

const shape = { state: urlList(Object.keys(labels.CorrectionRequestState) as (keyof typeof labels.CorrectionRequestState)[]), own: urlFlag } satisfies UrlShape;

function useFilter({ state, own }: UrlValues<typeof shape>) {
  const mine = useOwnFilter();
  return { ...(state.length > 0 ? { state } : {}), ...(own === true ? mine : {}), ...(own === false ? { not: [mine] } : {}) };
}

export function Component() {
  const list = useListState(shape, ['SUBMITTED_AT']);
  const may = useMay();
  const filter = useFilter(list.filters);
  const data = usePage({
    page: { document: RequestsDocument, variables: { filter, orderBy: list.sort ?? { field: 'SUBMITTED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: RequestTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="更正申请" />
      <DataTable id="requests" title="更正申请" columns={requestColumns} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => row.organizationName} rowPath={(row) => requestPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.CorrectionRequestState)} value={list.filters.state} onChange={(state) => list.setFilters({ state })} />
            {may('registry.request') && <FilterFlag label="提出方" yes="我方提出的" no="别人提出的" value={list.filters.own} onChange={(own) => list.setFilters({ own })} />}
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有更正申请"><p>{may('registry.request') ? '发现某个组织的资料有误，请打开那个组织，点“申请更正”。' : '区市、部门和社会组织提出的申请会列在这里。'}</p></EmptyState>} />
    </>
  );
}
