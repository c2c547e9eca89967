import { labelsOf } from './labels.ts';
import { popoloAreas, popoloOrganization } from './popolo.ts';
import { publicColumns, type PublicOrganization } from './public-organizations.ts';
import { csvLine } from '../export/csv-stream.ts';

/** A file with all organizations: what comes before them, how one is written, what comes after. */
export interface OrganizationsFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly head: () => string;
  readonly line: (row: PublicOrganization, index: number) => string;
  readonly tail: () => string;
}

const CSV_EXTRA = { id: '标识', regionCode: '所属区市代码', regionName: '所属区市' };

function csvTitles(): string[] {
  return [CSV_EXTRA.id, ...publicColumns().map(({ title }) => title), CSV_EXTRA.regionCode, CSV_EXTRA.regionName];
}

function csvCells(row: PublicOrganization): (string | number | undefined)[] {
  const own = publicColumns().map((column) => labelsOf(column, row[column.property]));
  return [row.id, ...own, (row['regionCode'] as string | null) ?? undefined, (row['regionName'] as string | null) ?? undefined];
}

const comma = (index: number): string => (index === 0 ? '\n' : ',\n');

/** The formats of one edition; all are written in one pass over the same rows. */
export const ORGANIZATIONS_FILES: readonly OrganizationsFile[] = [
  { name: 'organizations.csv', title: '公开名录（表格，UTF-8）', mediaType: 'text/csv', head: () => `\uFEFF${csvLine(csvTitles())}`, line: (row) => csvLine(csvCells(row)), tail: () => '' },
  { name: 'organizations.json', title: '公开名录（JSON）', mediaType: 'application/json', head: () => '[', line: (row, index) => `${comma(index)}${JSON.stringify(row)}`, tail: () => '\n]\n' },
  { name: 'organizations.jsonl', title: '公开名录（JSON Lines，每行一条）', mediaType: 'application/jsonl', head: () => '', line: (row) => `${JSON.stringify(row)}\n`, tail: () => '' },
  {
    name: 'popolo.json', title: '组织与地区（Popolo 格式）', mediaType: 'application/json', head: () => '{"organizations":[', line: (row, index) => `${comma(index)}${JSON.stringify(popoloOrganization(row))}`,
    // Posts and telephones are for staff: the public file has none.
    tail: () => `\n],"areas":${JSON.stringify(popoloAreas())},"posts":[]}\n`,
  },
];
