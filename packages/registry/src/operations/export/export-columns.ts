import { type ColumnMeta, nounOf } from '@gongqiao/kernel';
import { REGIONS } from '../../import/samples.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { refuse } from '../../refusals.ts';

type Row = Readonly<Record<string, unknown>>;
type Value = string | number | undefined;

/** A column of an exported list: what it selects and how it is written. */
export interface ExportColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** SQL over the organization `o`; the results stand under the names given. */
  readonly select: Readonly<Record<string, string>>;
  readonly value: (row: Row) => Value;
}

const WIDTHS: Readonly<Record<string, number>> = { name: 36, creditCode: 22, formerNames: 28, activities: 30, labourDomains: 20, fundingSources: 24, methods: 24, contacts: 30, registrationAuthority: 18, supervisingUnit: 20 };
// Words that people wrote beside the known ones stand in the same column.
const OTHERS: Readonly<Record<string, string>> = { labourDomains: 'other_domains', fundingSources: 'other_funding_sources', methods: 'other_methods' };

const regionNames = new Map(REGIONS.map(({ code, name }) => [code, name]));

function wordOf(column: ColumnMeta, value: unknown): string {
  return (column.enumeration?.labels as Row | undefined)?.[String(value)] as string | undefined ?? String(value);
}

function written(column: ColumnMeta, row: Row): Value {
  const value = row[column.property];
  if (value === null || value === undefined) return undefined;
  if (column.kind === 'fen') return Number(value) / 100;
  if (column.kind === 'integer') return value as number;
  if (column.kind === 'boolean') return value ? '是' : '否';
  if (!Array.isArray(value)) return wordOf(column, value);
  const others = (row[`${column.property}Other`] ?? []) as string[];
  const words = [...value.filter((one) => !(one === 'OTHER' && others.length > 0)).map((one) => wordOf(column, one)), ...others];
  return words.length > 0 ? words.join('、') : undefined;
}

function ownColumn(column: ColumnMeta): ExportColumn {
  const { property: key, title, kind } = column;
  const other = OTHERS[key];
  return {
    key, title: kind === 'fen' ? `${title}（元）` : title, width: WIDTHS[key] ?? 14, select: { [key]: `o.${column.column}`, ...(other && { [`${key}Other`]: `o.${other}` }) }, value: (row) => written(column, row),
  };
}

const RELATED: readonly ExportColumn[] = [
  { key: 'region', title: '所属区市', width: 12, select: { region: 'o.region_code' }, value: (row) => regionNames.get(row['region'] as string) ?? (row['region'] as string | null) ?? undefined },
  { key: 'sender', title: '报送单位', width: 20, select: { sender: '(select u.name from identity_unit u where u.id = o.sender_id)' }, value: (row) => (row['sender'] as string | null) ?? undefined },
  {
    key: 'contacts', title: '联系人', width: WIDTHS['contacts']!,
    select: { contacts: "(select string_agg(concat_ws(' ', c.position, c.office_phone), '；' order by c.position, c.id) from registry_contact c where c.organization_id = o.id)" },
    value: (row) => (row['contacts'] as string | null) ?? undefined,
  },
];

/** What people get who choose nothing: what the import takes, in its order, so that a list can come back. */
const USUAL = [
  'name', 'creditCode', 'kind', 'registrationStatus', 'registrationAuthority', 'supervisingUnit', 'region', 'street', 'foundedOn', 'labourDomains', 'fullTimeStaff', 'partTimeStaff', 'volunteers',
  'annualIncome', 'fundingSources', 'activities', 'methods', 'assessmentLevel', 'hasUnion',
];

function columnNamed(key: string): ExportColumn {
  const column = nounOf(Organization).columns.get(key);
  const found = column && !column.hidden && column.kind !== 'json' ? ownColumn(column) : RELATED.find((related) => related.key === key);
  if (!found) throw refuse('FIELD_UNKNOWN', { field: key });
  return found;
}

/** The columns asked for, as the list names them, each once. */
export function exportColumns(asked: string | undefined): ExportColumn[] {
  const keys = (asked ?? '').split(',').filter((key) => key !== '');
  return [...new Set(keys.length > 0 ? keys : USUAL)].map(columnNamed);
}
