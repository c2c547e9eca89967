import { Button, type Column, DataTable, EmptyState, type ListState, PageHeader, RowLink, SearchField, TOTAL_LIMIT, useListState, usePage } from '@gongqiao/ui';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import { contactFilterOf, contactShape } from './contact-filters.ts';
import { type ContactRow, ContactsDocument, ContactTotalDocument } from './contacts.documents.ts';

const columns: readonly Column<ContactRow>[] = [
  { key: 'position', title: '称呼或职务', always: true, width: '22%', sort: 'POSITION', render: ({ position }) => position },
  { key: 'officePhone', title: '办公电话', nowrap: true, render: ({ officePhone }) => officePhone ?? <span className="gq-missing">未填</span> },
  { key: 'organization', title: '社会组织', always: true, render: ({ organization }) => organization && <RowLink to={organizationPath(organization.id)}>{organization.name}</RowLink> },
  { key: 'region', title: '所属区市', nowrap: true, render: ({ organization }) => organization?.region?.name ?? <span className="gq-missing">未填</span> },
];

/** 联系人: the posts through which organizations are reached. */
export function Component() {
  const list = useListState(contactShape, ['POSITION']);
  const { search, organization } = list.filters;
  const filter = contactFilterOf(list.filters);
  const data = usePage({
    page: { document: ContactsDocument, variables: { filter, orderBy: list.sort ?? { field: 'POSITION', direction: 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: ContactTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="联系人"><p className="gq-soft">按职务列出，仅供工作联系，不公开。要更正的，打开组织后办理。</p></PageHeader>
      <DataTable id="contacts" title="联系人" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={({ position, organization: of }) => `${of?.name ?? ''} ${position}`}
        filters={(
          <>
            <SearchField label="搜索称呼或职务" placeholder="称呼或职务、拼音" value={search} onSearch={(text) => list.setFilters({ search: text })} />
            <SearchField label="搜索联系人所在的组织" placeholder="组织的名称、拼音、代码" value={organization} onSearch={(text) => list.setFilters({ organization: text })} />
            {list.filtered && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有联系人"><p>导入的名单里有联系人的，会列在这里。</p></EmptyState>} />
    </>
  );
}
