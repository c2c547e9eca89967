import { type Description, formatPartialDate, Tag } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { FieldStatements } from '../../statements/FieldStatements.tsx';
import type { KnownValue } from './known.documents.ts';
import type { OrganizationRecord } from './organization.documents.ts';
import { SourceLine } from './SourceLine.tsx';
import type { Known } from './use-known.ts';

// One line shows the known words and those beside them.
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  labourDomains: ['labourDomains', 'otherDomains'], methods: ['methods', 'otherMethods'], fundingSources: ['fundingSources', 'otherFundingSources'],
};

const fieldsOf = (key: string): readonly string[] => TOGETHER[key] ?? [key];
const valuesOf = (key: string, values: ReadonlyMap<string, KnownValue>): KnownValue[] => fieldsOf(key).flatMap((field) => values.get(field) ?? []);
const textOf = (values: readonly KnownValue[]): string => values.flatMap(({ value }) => value ?? []).join('、');
const latestOf = (values: readonly KnownValue[]): KnownValue | undefined => values.toSorted((one, other) => other.knownSince.localeCompare(one.knownSince))[0];

/** The value as it is, with its source and what others say of it. */
function present(item: Description, row: OrganizationRecord, known: Known): Description {
  const source = latestOf(valuesOf(item.key, known.present));
  const statements = row.statements.nodes.filter(({ field }) => fieldsOf(item.key).includes(field));
  return { ...item, note: <>{item.note}{known.sources && source && <SourceLine value={source} />}<FieldStatements statements={statements} present={item.value} /></> };
}

function shown(key: string, values: readonly KnownValue[]): ReactNode {
  const text = textOf(values);
  if (text === '') return <span className="gq-missing">{values.length > 0 ? '未填' : '当时不知道'}</span>;
  return key === 'foundedOn' ? formatPartialDate(text) : text;
}

/** The value as it was, and what it is now where that differs. */
function past(item: Description, known: Known): Description {
  const [then, now] = [valuesOf(item.key, known.past), valuesOf(item.key, known.present)];
  const source = latestOf(then);
  const mark = textOf(then) === textOf(now) ? undefined : <Tag tone="info">现为：{item.value || '未填'}</Tag>;
  return { ...item, value: shown(item.key, then), mark, note: source && <SourceLine value={source} /> };
}

/** Items of a panel, as they are now or were on the day that is looked at. */
export function knownItems(items: readonly Description[], row: OrganizationRecord, known: Known): Description[] {
  return items.map((item) => (known.on ? past(item, known) : present(item, row, known)));
}
