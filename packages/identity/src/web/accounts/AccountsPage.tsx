import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, FilterFlag, type ListState, PageHeader, RowLink, SearchField, Tag, TOTAL_LIMIT, urlFlag, urlList, type UrlShape, urlText, useListState, useMay, usePage } from '@gongqiao/ui';
import { Link } from 'react-router';
import { RoleTags } from '../grants/RoleTags.tsx';
import { type AccountRow, AccountsDocument, AccountTotalDocument } from './accounts.documents.ts';
import { accountPath } from './feature.ts';

const shape = { search: urlText, department: urlList(Object.keys(labels.Department) as (keyof typeof labels.Department)[]), disabled: urlFlag } satisfies UrlShape;

const columns: readonly Column<AccountRow>[] = [
  { key: 'account', title: '账号', always: true, nowrap: true, sort: 'ACCOUNT', render: ({ id, account }) => <RowLink to={accountPath(id)}>{account}</RowLink> },
  { key: 'displayName', title: '称呼', nowrap: true, sort: 'DISPLAY_NAME', render: ({ displayName }) => displayName },
  { key: 'unit', title: '单位和部门', render: ({ unit, department }) => [unit?.name ?? '社会组织', department && labels.Department[department]].filter(Boolean).join(' · ') },
  { key: 'grants', title: '角色', width: '34%', render: ({ grants }) => <RoleTags grants={grants.nodes} /> },
  { key: 'disabledAt', title: '状态', nowrap: true, render: ({ disabledAt }) => (disabledAt ? <Tag tone="warn">已停用</Tag> : '正常') },
];

export function Component() {
  const list = useListState(shape, ['ACCOUNT', 'DISPLAY_NAME']);
  const may = useMay();
  const { search, department, disabled } = list.filters;
  const filter = { ...(search ? { search } : {}), ...(department.length > 0 ? { department } : {}), ...(disabled === null ? {} : { disabled }) };
  const data = usePage({
    page: { document: AccountsDocument, variables: { filter, orderBy: list.sort, ...list.page }, of: (answer) => answer.page },
    total: { document: AccountTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="账号" actions={may('identity.manageAccounts') && <Link className="gq-button gq-main-button" to="/accounts/new">建立账号</Link>} />
      <DataTable id="accounts" title="账号" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.account} rowPath={(row) => accountPath(row.id)}
        filters={(
          <>
            <SearchField label="查找账号" placeholder="账号或称呼" value={search} onSearch={(text) => list.setFilters({ search: text })} />
            <FilterChoice label="部门" options={optionsOf(labels.Department)} value={department} onChange={(value) => list.setFilters({ department: value })} />
            <FilterFlag label="状态" yes="已停用" no="正常" value={disabled} onChange={(value) => list.setFilters({ disabled: value })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有符合的账号" />} />
    </>
  );
}
