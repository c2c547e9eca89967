import type { Migration } from '@gongqiao/database';

const eachColumn = (column: string): string => `(select coalesce(jsonb_agg(${column} order by n), '[]') from jsonb_array_elements(layout -> 'columns') with ordinality t (c, n))`;
const columnsBecome = (column: string): string => `update registry_import_batch set layout = jsonb_set(layout, '{columns}', ${eachColumn(column)}) where layout ? 'columns'`;

/** What stood below the headers of a file goes from the batches: in columns that nobody knows it could be persons' names. It cannot come back; what reads it gets empty lists. */
export const registryLayout: Migration = {
  name: '20261125180000_registry_layout',
  up: [columnsBecome("c - 'samples'")],
  down: [columnsBecome(`c || '{"samples": []}'`)],
};
