import { labels, optionsOf } from '@gongqiao/schema';
import { Button, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { ViewsMenu } from '@gongqiao/workspace/web';
import { Link } from 'react-router';
import { batchPath } from '../import-words.ts';
import { batchColumns } from './batch-columns.tsx';
import { BatchesDocument, BatchTotalDocument } from './batches.documents.ts';

const shape = { state: urlList(Object.keys(labels.ImportState) as (keyof typeof labels.ImportState)[]) } satisfies UrlShape;

export function Component() {
  const list = useListState(shape, ['CREATED_AT']);
  const filter = list.filters.state.length > 0 ? { state: list.filters.state } : {};
  const data = usePage({
    page: { document: BatchesDocument, variables: { filter, orderBy: list.sort ?? { field: 'CREATED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: BatchTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="导入" actions={<Link className="gq-button gq-main-button" to="/imports/new">导入名单</Link>} />
      <DataTable id="imports" title="导入批次" columns={batchColumns} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => row.fileName} rowPath={(row) => batchPath(row.id)}
        views={<ViewsMenu list="imports" />}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.ImportState)} value={list.filters.state} onChange={(state) => list.setFilters({ state })} />
            {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="还没有导入过"><p><Link to="/imports/new">导入一份名单</Link>，导入前会先试导入给您看，导入后也可以整批撤销。</p></EmptyState>} />
    </>
  );
}
