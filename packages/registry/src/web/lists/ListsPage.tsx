import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatCount, formatInstant, type ListState, PageHeader, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { Link } from 'react-router';
import { listName } from './listing-words.ts';
import { type ListRow, ListsDocument, ListTotalDocument } from './lists.documents.ts';

const shape = { kind: urlList(Object.keys(labels.AuthorityListKind) as (keyof typeof labels.AuthorityListKind)[]) } satisfies UrlShape;

const columns: readonly Column<ListRow>[] = [
  { key: 'asOf', title: '公布日期', always: true, nowrap: true, sort: 'AS_OF', render: ({ asOf }) => asOf },
  { key: 'kind', title: '名单', render: (row) => <div>{listName(row)}<div className="gq-soft">{row.complete ? '完整的名单' : '不是完整的名单'}</div></div> },
  { key: 'authority', title: '公布的机关', render: ({ authority, sourceUrl }) => <div>{authority}<div><a href={sourceUrl} target="_blank" rel="noreferrer">看公布的网页</a></div></div> },
  { key: 'total', title: '读到', align: 'end', nowrap: true, render: ({ total }) => `${formatCount(total)} 行` },
  { key: 'matched', title: '库中有', align: 'end', nowrap: true, render: ({ matched }) => formatCount(matched) },
  { key: 'unmatched', title: '没有保存', align: 'end', nowrap: true, render: ({ unmatched }) => formatCount(unmatched) },
  { key: 'ended', title: '得知移出', align: 'end', nowrap: true, render: ({ ended }) => formatCount(ended) },
  { key: 'fileName', title: '文件', width: '20%', render: ({ fileName, senderName, createdAt }) => <div>{fileName}<div className="gq-source">{senderName} {formatInstant(createdAt)} 上传</div></div> },
];

/** 名单副本: the copies, the newest first. */
export function Component() {
  const list = useListState(shape, ['AS_OF']);
  const { kind } = list.filters;
  const filter = kind.length > 0 ? { kind } : {};
  const data = usePage({
    page: { document: ListsDocument, variables: { filter, orderBy: list.sort ?? { field: 'AS_OF', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ListTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="名单副本" actions={<Link className="gq-button gq-main-button" to="/lists/new">上传名单</Link>}>
        <p className="gq-soft">登记管理机关公布的年度报告（年检）结果、活动异常名录、严重违法失信名单，照录公布的内容、日期和网址，不评价，不公开。库中没有的组织只计数，不保存。</p>
      </PageHeader>
      <DataTable id="authority-lists" title="名单副本" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={listName}
        filters={(
          <>
            <FilterChoice label="名单" options={optionsOf(labels.AuthorityListKind)} value={kind} onChange={(value) => list.setFilters({ kind: value })} />
            {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="还没有名单副本"><p><Link to="/lists/new">上传一份登记管理机关公布的名单</Link>。</p></EmptyState>} />
    </>
  );
}
