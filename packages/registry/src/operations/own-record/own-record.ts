import { recordAccesses } from '@gongqiao/audit';
import { type Context, inTransaction, nounOf, PAGE_LIMIT, Source } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Organization } from '../../organization/organization.entity.ts';
import { fieldTitle, valueText } from '../../organization/value-text.ts';
import type { OwnRecord, RecordSection } from '../../own-record/own-record.types.ts';
import { ownSections } from '../../own-record/own-section.ts';
import { localTime } from '../export/describe.ts';
import { ownOrganization } from '../own-organization.ts';
import { sectionOf } from './section-of.ts';

interface Origin {
  readonly field: string;
  readonly source: keyof typeof Source.labels;
  readonly since: string | null;
  readonly at: Date;
}

// The history of a record is staff's; of its own, an organization is told whence each value came and when.
const origins = `
  select distinct on (c ->> 'field') c ->> 'field' as field, e.source, e.valid_since as since, e.at
  from kernel_event e, jsonb_array_elements(e.changes) c where e.subject_type = 'Organization' and e.subject_id = $1 order by c ->> 'field', e.at desc, e.id desc`;

async function valuesOf(context: Context, id: string, values: Readonly<Record<string, unknown>>): Promise<RecordSection> {
  const sql = transactionSql(context);
  const { rows } = await acrossScopes(sql, () => sql.query(origins, [id]));
  const byField = new Map((rows as unknown as Origin[]).map((origin) => [origin.field, origin]));
  const { columns } = nounOf(Organization);
  const fields = Object.keys(values).filter((field) => field === 'region' || columns.get(field)?.hidden === false);
  const lines = fields.map((field) => {
    const origin = byField.get(field);
    return [fieldTitle(field), valueText(field, values[field]) ?? '', origin ? Source.labels[origin.source] : '', origin?.since ?? '', origin ? localTime(new Date(origin.at)) : ''];
  });
  return { title: '登记的资料', columns: ['项目', '内容', '来源', '情况起始日期', '记入时间'], rows: lines, total: lines.length };
}

async function readersOf(context: Context, titles: ReadonlyMap<string, string>, id: string): Promise<RecordSection> {
  const { nodes, hasOlder } = await recordAccesses(context, titles, { noun: 'Organization', id, kind: null, first: PAGE_LIMIT, after: null });
  const rows = nodes.map(({ at, who, office, what, fields, reason }) => [localTime(new Date(at)), [office, who].filter(Boolean).join(' '), what, fields.join('、'), reason ?? '']);
  return { title: '谁看过、谁改过', columns: ['时间', '谁', '做了什么', '涉及的内容', '理由'], rows, total: rows.length + Number(hasOlder) };
}

/** All that the platform holds about the viewer's own organization: values and whence they came, what was asked, decided, booked, and who looked. Null for whoever acts for none. */
export async function ownRecord(context: Context, titles: ReadonlyMap<string, string>): Promise<OwnRecord | null> {
  const organization = await ownOrganization(context);
  if (!organization) return null;
  const sections = await inTransaction(context, async () => {
    const found = [await valuesOf(context, organization.id, organization.values as unknown as Readonly<Record<string, unknown>>)];
    for (const section of ownSections()) found.push(await sectionOf(context, section));
    return found;
  });
  return { name: organization.name, asOf: context.clock.now(), sections: [...sections, await readersOf(context, titles, organization.id)] };
}
