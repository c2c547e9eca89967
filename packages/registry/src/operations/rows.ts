import { type FieldChange, type NounMeta, nounOf } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationRecord } from '../organization/organization.facts.ts';

type Values = Readonly<Record<string, unknown>>;

interface Recorded {
  readonly property: string;
  readonly column: string;
  readonly silent: boolean;
}

let recorded: readonly Recorded[] | undefined;

// What a record holds: the columns of the noun but for those of every row, and the keys of the rows it names.
function propertiesOf(meta: NounMeta): Recorded[] {
  const own = [...meta.columns.values()].filter(({ property }) => !['id', 'version', 'scope', 'createdAt', 'updatedAt'].includes(property));
  const named = [...meta.relations.values()].flatMap(({ property, to }) => (to.kind === 'one' ? [{ property, column: to.column, silent: false }] : []));
  return [...own.map(({ property, column, silent }) => ({ property, column, silent })), ...named];
}

function recordedProperties(): readonly Recorded[] {
  return (recorded ??= propertiesOf(nounOf(Organization)));
}

/** A record by the names of its columns. */
export function organizationColumns(record: OrganizationRecord): Record<string, unknown> {
  return { scope: record.scope, ...Object.fromEntries(recordedProperties().map(({ property, column }) => [column, (record as unknown as Values)[property] ?? null])) };
}

/** A record from a row of the table. */
export function recordFromColumns(row: Values): OrganizationRecord {
  const values = Object.fromEntries(recordedProperties().map(({ property, column }) => [property, row[column] ?? null]));
  return { ...values, scope: row['scope'], annualIncome: row['annual_income'] === null ? null : Number(row['annual_income']) } as OrganizationRecord;
}

export const organizationColumnNames = (): string[] => ['scope', ...recordedProperties().map(({ column }) => column)];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const nothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** What an event says of a change, as the kernel writes it for single rows; without `before` the making of a row. */
export function changesOf(before: OrganizationRecord | null, after: OrganizationRecord): FieldChange[] {
  return recordedProperties().filter(({ silent }) => !silent).map(({ property }) => ({
    field: property, before: (before as Values | null)?.[property] ?? null, after: (after as unknown as Values)[property] ?? null,
  })).filter((change) => !same(change.before, change.after) && !(change.before === null && nothing(change.after)));
}
