import { anonymous, type ColumnMeta, type Context, EVERYWHERE, nounOf, type Viewer } from '@gongqiao/kernel';
import { REGIONS } from '../../import/samples.ts';
import { Organization } from '../../organization/organization.entity.ts';
import type { ExportColumn } from '../export/export-columns.ts';
import { exportRows } from '../export/export-rows.ts';

/** One organization as the files hold it: the public fields by their names in the graph, the district by code and name. */
export type PublicOrganization = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

// What anybody may see: files must not hold more than the directory shows.
const everybody: Viewer = { ...anonymous, grants: new Map([['registry.directory', [EVERYWHERE]]]) };

/** The columns that are public, in the order of the noun. */
export function publicColumns(): ColumnMeta[] {
  return [...nounOf(Organization).columns.values()].filter((column) => column.public && !column.hidden && column.property !== 'id');
}

const NAMES = new Map(REGIONS.map(({ code, name }) => [code, name]));

function plainOf(row: Readonly<Record<string, unknown>>): PublicOrganization {
  const { $id: id, $by: _by, regionCode, ...values } = row;
  return { id: id as string, ...values, regionCode: regionCode ?? null, regionName: NAMES.get(regionCode as string) ?? null } as unknown as PublicOrganization;
}

/** Every organization of the public directory, by name. */
export async function* publicOrganizations(context: Context): AsyncGenerator<PublicOrganization> {
  const columns = publicColumns().map(({ property, column }): ExportColumn => ({ key: property, title: '', width: 0, select: { [property]: `o.${column}` }, value: () => undefined }));
  const region: ExportColumn = { key: 'region', title: '', width: 0, select: { regionCode: 'o.region_code' }, value: () => undefined };
  const order = { property: 'name', title: '名称', sql: '$.name_order', descending: false };
  for await (const row of exportRows({ ...context, viewer: everybody }, null, order as never, [...columns, region])) yield plainOf(row);
}
