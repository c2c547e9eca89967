import { labels, optionsOf, type VariablesOf } from '@gongqiao/schema';
import { announce, Button, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, RefusalNote, TOTAL_LIMIT, urlList, type UrlShape, useListState, useOperation, usePage } from '@gongqiao/ui';
import { duplicateColumns } from './duplicate-columns.tsx';
import { DuplicatesPageDocument, DuplicateTotalDocument, FindDuplicatesDocument } from './duplicates.documents.ts';
import '../statements/statements.css';

const states = Object.keys(labels.DuplicateState) as (keyof typeof labels.DuplicateState)[];
const shape = { state: urlList(states) } satisfies UrlShape;

type Filter = NonNullable<VariablesOf<typeof DuplicatesPageDocument>['filter']>;

/** 疑似重复: pairs for a person to look at, the likeliest first. */
export function Component() {
  const list = useListState(shape, ['SCORE']);
  const { state } = list.filters;
  const filter: Filter = { state: state.length > 0 ? state : ['OPEN'] };
  const data = usePage({
    page: { document: DuplicatesPageDocument, variables: { filter, orderBy: list.sort ?? { field: 'SCORE', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: DuplicateTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <FindHeader />
      <DataTable id="duplicates" title="疑似重复" columns={duplicateColumns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => `${row.first?.name ?? ''}与${row.second?.name ?? ''}`}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.DuplicateState)} value={state} onChange={(value) => list.setFilters({ state: value })} />
            {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有待核对的重复"><p>导入或登记之后，点“查找重复”再找一遍。</p></EmptyState>} />
    </>
  );
}

function FindHeader() {
  const find = useOperation(FindDuplicatesDocument);
  const run = async () => {
    const done = await find.run({});
    if (done) announce(done.found > 0 ? `新找到 ${done.found} 对，共 ${done.open} 对待核对` : `没有新的，共 ${done.open} 对待核对`);
  };
  return (
    <>
      <PageHeader title="疑似重复" actions={<Button loading={find.running} onClick={() => void run()}>查找重复</Button>}>
        <p className="gq-soft">按代码、名称、曾用名、电话、街道找出可能是同一个的组织，写明依据。只是线索，不会自行合并。</p>
      </PageHeader>
      <RefusalNote refusal={find.refusal} failure={find.failure} />
    </>
  );
}
