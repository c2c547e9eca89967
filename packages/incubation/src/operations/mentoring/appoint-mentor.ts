import { type Context, createRow, isId, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Mentorship } from '../../mentorship/mentorship.entity.ts';
import type { MentorInput } from '../../mentorship/mentorship.input.ts';
import { refuse } from '../../refusals.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import { HOSTED } from '../../residency/residency.flow.ts';
import { shortEnough } from '../reason.ts';
import { residencyIn } from '../residency/get-residency.ts';

const STAFF = "select display_name from identity_account where id::text = $1 and kind = 'STAFF' and disabled_at is null";

async function nameOf(context: Context, { kind, mentorName, account }: MentorInput): Promise<{ mentorName: string; mentorId: string | null }> {
  if (kind === 'STAFF' && account) {
    const { rows: [row] } = isId(account) ? await transactionSql(context).query(STAFF, [account]) : { rows: [] };
    if (!row) throw refuse('MENTOR_UNKNOWN', {}, ['account']);
    return { mentorName: String(row['display_name']), mentorId: account };
  }
  const name = shortEnough(mentorName.trim(), 50, 'mentorName');
  if (name === '') throw refuse('MENTOR_NAME', {}, ['mentorName']);
  return { mentorName: name, mentorId: null };
}

/** Appoints a mentor; whoever was it before is it no longer. */
export async function appointMentor(context: Context, id: string, version: number, input: MentorInput): Promise<Residency> {
  const residency = await residencyIn(context, id, 'incubation.mentor', HOSTED);
  const mentor = await nameOf(context, input);
  const before = (await context.em.findOne(Mentorship, { residency: residency.id, endedOn: null } as never)) as Mentorship | null;
  if (before && input.startsOn < before.startsOn) throw refuse('MENTOR_SINCE', { startsOn: before.startsOn }, ['startsOn']);
  if (before) await updateRow(context, before, before.version, { endedOn: input.startsOn }, { action: 'replace' });
  // One mentor at a time, says the database: the old one ends before the new one begins.
  await context.em.flush();
  createRow(context, Mentorship, { residency, ...mentor, kind: input.kind, startsOn: input.startsOn, endedOn: null, scope: residency.scope }, { action: 'appoint' });
  return updateRow(context, residency, version, { mentorName: mentor.mentorName }, { action: 'appointMentor' });
}
