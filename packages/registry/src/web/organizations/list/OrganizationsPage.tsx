import { labels } from '@gongqiao/schema';
import { DataTable, EmptyState, ExportMenu, type ListState, PageHeader, pathWith, TOTAL_LIMIT, useListState, useMay, usePage, useSelection } from '@gongqiao/ui';
import { ViewsMenu } from '@gongqiao/workspace/web';
import { Link } from 'react-router';
import { SelectionBar } from '../../bulk/SelectionBar.tsx';
import { bulkChangesPath } from '../../bulk/bulk-words.ts';
import { organizationColumns } from './organization-columns.tsx';
import { organizationFilterOf, organizationPath, organizationShape, picturePath } from './organization-filters.ts';
import { OrganizationFilterBar } from './OrganizationFilterBar.tsx';
import { OrganizationsDocument, OrganizationTotalDocument } from './organizations.documents.ts';
import { useOrganizationCounts } from './use-organization-counts.ts';

const sorts = Object.keys(labels.OrganizationOrderField) as (keyof typeof labels.OrganizationOrderField)[];

export function Component() {
  const list = useListState(organizationShape, sorts);
  const may = useMay();
  const filter = organizationFilterOf(list.filters);
  const data = usePage({
    page: { document: OrganizationsDocument, variables: { filter, orderBy: list.sort, ...list.page }, of: (answer) => answer.page },
    total: { document: OrganizationTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  const counts = useOrganizationCounts();
  const selection = useSelection();
  const exportPath = (columns: readonly string[]) => (format: 'xlsx' | 'csv') =>
    pathWith('/download/registry/organizations', { format, filter: JSON.stringify(filter), orderBy: list.sort && JSON.stringify(list.sort), columns: columns.join(',') });
  return (
    <>
      <PageHeader title="社会组织" actions={<NewOrganization />} />
      <DataTable id="organizations" title="社会组织" columns={organizationColumns} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => row.name} rowPath={(row) => organizationPath(row.id)}
        selection={may('registry.correct') ? selection : undefined}
        bar={<SelectionBar selection={selection} filters={list.filters} filtered={list.filtered} total={data.total} />}
        filters={<OrganizationFilterBar list={list} />}
        views={<ViewsMenu list="organizations" count={counts} />}
        tools={(columns) => <><Link className="gq-button" to={picturePath(list.filters)}>看概况</Link>{may('registry.export') && <ExportMenu path={exportPath(columns)} total={data.total} />}</>}
        empty={<EmptyState title="还没有社会组织"><p>可以<Link to="/imports/new">导入名单</Link>，或者逐个登记。</p></EmptyState>} />
    </>
  );
}

function NewOrganization() {
  const may = useMay();
  if (!may('registry.correct')) return null;
  return <><Link className="gq-button" to={bulkChangesPath}>批量更正</Link><Link className="gq-button" to="/organizations/new">登记社会组织</Link></>;
}
