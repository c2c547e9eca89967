import { advance, constantCase, type Context, createRow, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Application } from '../../application/application.entity.ts';
import { drawOrder, newSeed } from '../../hall/draw.ts';
import { HallEntry } from '../../hall/entry.entity.ts';
import { entryFlow } from '../../hall/entry.flow.ts';
import type { Hearing } from '../../hall/hearing.entity.ts';
import { hearingFlow } from '../../hall/hearing.flow.ts';
import { refuse } from '../../refusals.ts';
import { reasonOf } from '../reason.ts';
import { getHearing } from './prepare-hearing.ts';

/** The entries of a hearing, by their tickets. */
export const entriesOf = ({ em }: Context, hearing: Hearing): Promise<HallEntry[]> =>
  em.find(HallEntry, { hearing: hearing.id } as never, { populate: ['application'] as never, orderBy: { ticket: 'asc' } as never, refresh: true }) as Promise<HallEntry[]>;

// 书面评审也算分的，要先交齐
const ready = `
  select a.id, a.group_name as name, a.state = 'REVIEWING' and a.call_id = $2 and ($3 = 0 or (
      exists (select from incubation_review r where r.application_id = a.id and r.state = 'SCORED') and not exists (select from incubation_review r where r.application_id = a.id and r.state in ('ASSIGNED', 'DECLARED')))) as fit,
    exists (select from incubation_hall_entry e where e.application_id = a.id and e.hearing_id = $4) as entered
  from incubation_application a where a.id = any($1::uuid[]) order by a.blind_number, a.id`;

/** Puts applications on the list of those who are heard; what comes after the draw stands last. */
export async function enterApplications(context: Context, id: string, version: number, applications: readonly string[]): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  await advance(context, hearingFlow, hearing, { action: 'enter', version });
  const { rows } = await transactionSql(context).query(ready, [applications, hearing.call.id, hearing.writtenWeight, hearing.id]);
  if (rows.length === 0 || rows.length < new Set(applications).size) throw refuse('HALL_ENTRIES_NONE', {}, ['applications']);
  const present = await entriesOf(context, hearing);
  const drawn = present.some(({ position }) => position !== null);
  rows.forEach(({ id: application, name, fit, entered }, index) => {
    if (entered) throw refuse('HALL_ENTRY_TWICE', { name: String(name) }, ['applications']);
    if (!fit) throw refuse('HALL_ENTRY_UNFIT', { name: String(name) }, ['applications']);
    const ticket = present.length + index + 1;
    createRow(context, HallEntry, { ...NEW, hearing, application: context.em.getReference(Application, application as never) as Application, ticket, position: drawn ? ticket : null, scope: hearing.scope }, { action: 'enter' });
  });
  return hearing;
}

const NEW = {
  state: constantCase(entryFlow.initial), calledAt: null, finishedAt: null, absentReason: null, movedOnReason: null, hallHundredths: null, writtenHundredths: null, combinedHundredths: null, rank: null, publishedLines: null,
} as const;

async function place(context: Context, entries: readonly HallEntry[], order: readonly HallEntry[], action: string): Promise<void> {
  for (const entry of entries) {
    const position = order.indexOf(entry) + 1;
    if (entry.position !== position) await updateRow(context, entry, entry.version, { position }, { action });
  }
}

/** Draws the running order by lot, once: the seed is kept, so that anybody can draw it again and compare. */
export async function drawHearing(context: Context, id: string, version: number): Promise<Hearing> {
  const hearing = await getHearing(context, id);
  if (hearing.drawSeed !== null) throw refuse('HALL_DRAWN');
  const entries = await entriesOf(context, hearing);
  if (entries.length === 0) throw refuse('HALL_ENTRIES_NONE');
  const seed = newSeed();
  await advance(context, hearingFlow, hearing, { action: 'draw', version, values: { drawSeed: seed, orderReason: null } });
  const order = drawOrder(entries.map(({ ticket }) => ticket), seed).map((ticket) => entries.find((entry) => entry.ticket === ticket)!);
  await place(context, entries, order, 'draw');
  return hearing;
}

/** Sets the running order by hand; why, everybody reads. */
export async function arrangeHearing(context: Context, id: string, version: number, order: readonly string[], reason: string): Promise<Hearing> {
  const [hearing, why] = [await getHearing(context, id), reasonOf(reason)];
  const entries = await entriesOf(context, hearing);
  const ordered = order.flatMap((one) => entries.find((entry) => entry.id === one) ?? []);
  if (entries.length === 0 || new Set(ordered).size !== entries.length || order.length !== entries.length) throw refuse('HALL_ORDER', {}, ['order']);
  await advance(context, hearingFlow, hearing, { action: 'arrange', version, reason: why, values: { orderReason: why } });
  await place(context, entries, ordered, 'arrange');
  return hearing;
}
