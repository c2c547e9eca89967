import { labels } from '@gongqiao/schema';
import { type Column, DataTable, EmptyState, formatCount, formatInstant, formatTotal, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, useListState, usePage } from '@gongqiao/ui';
import { Link } from 'react-router';
import { filePath, fileTones } from './register-words.ts';
import { type FileRow, FilesDocument, FileTotalDocument } from './register.documents.ts';

const columns: readonly Column<FileRow>[] = [
  { key: 'asOf', title: '数据截止日期', always: true, nowrap: true, sort: 'AS_OF', render: ({ id, asOf }) => <RowLink to={filePath(id)}>{asOf}</RowLink> },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={fileTones[state]}>{labels.RegisterFileState[state]}</Tag> },
  { key: 'open', title: '待决定', align: 'end', nowrap: true, render: ({ open }) => (open.totalCount > 0 ? <Tag tone="warn">{formatTotal(open.totalCount)} 条</Tag> : '—') },
  { key: 'total', title: '读到', align: 'end', nowrap: true, render: ({ total }) => `${formatCount(total)} 行` },
  { key: 'fileName', title: '文件', width: '22%', render: ({ fileName, message }) => <div>{fileName}{message && <div className="gq-source">{message}</div>}</div> },
  { key: 'basis', title: '取得依据', render: ({ basis }) => basis },
  { key: 'senderName', title: '上传', nowrap: true, render: ({ senderName, createdAt }) => `${senderName} ${formatInstant(createdAt)}` },
];

/** 登记比对: the files, the newest first. */
export function Component() {
  const list = useListState({}, ['AS_OF']);
  const data = usePage({
    page: { document: FilesDocument, variables: { orderBy: list.sort ?? { field: 'AS_OF', direction: 'DESC' }, upTo: TOTAL_LIMIT, ...list.page }, of: (answer) => answer.page },
    total: { document: FileTotalDocument, variables: { upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="登记比对" actions={<Link className="gq-button gq-main-button" to="/register/new">上传登记信息</Link>}>
        <p className="gq-soft">把民政登记信息（每月一份）与库比对：列出不同，由人写明理由决定，不自行改动、不删除。</p>
      </PageHeader>
      <DataTable id="register-files" title="登记信息文件" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.asOf} rowPath={(row) => filePath(row.id)}
        empty={<EmptyState title="还没有比对过"><p><Link to="/register/new">上传一份登记信息</Link>，与库比对。</p></EmptyState>} />
    </>
  );
}
