import type { Context, FieldChange, Sql } from '@gongqiao/kernel';
import type { OrganizationRecord } from '../../organization/organization.facts.ts';
import { refuse } from '../../refusals.ts';
import { correctedRecord } from '../correct-organization.ts';
import type { KnownOrganization } from '../import/registry-rows.ts';
import { namesakes } from '../intake-checks.ts';
import { scopeOfSender, senderScopes } from '../put-back.ts';
import { changesOf } from '../rows.ts';
import { reaches } from '../viewer-unit.ts';
import { statedOf, type Wish } from './bulk-wish.ts';

/** What a wish does to one organization: what it is then, or why not. */
export interface Judged {
  readonly known: KnownOrganization;
  readonly after: OrganizationRecord;
  readonly changes: readonly FieldChange[];
  readonly outcome: 'CHANGE' | 'SAME' | 'REFUSED';
  readonly message: string | null;
}

function judged({ viewer }: Context, known: KnownOrganization, after: OrganizationRecord): Judged {
  const changes = changesOf(known.record, after);
  if (!reaches(viewer, 'registry.correct', after.scope)) return { known, after, changes: [], outcome: 'REFUSED', message: refuse('OUTSIDE_SCOPE').message };
  return { known, after, changes, outcome: changes.length > 0 ? 'CHANGE' : 'SAME', message: null };
}

/** What a wish does to some organizations that the viewer may correct; the checks of a correction, for many at once. */
export async function judge(context: Context, sql: Sql, wish: Wish, known: readonly KnownOrganization[]): Promise<Judged[]> {
  const scopes = await senderScopes(sql, known.map(({ record }) => record));
  const planned = known.map((one) => ({ one, id: one.id, after: correctedRecord(one.record, statedOf(wish, one.record), scopeOfSender(one.record, scopes)) }));
  const doubtful = await namesakes(sql, planned.filter(({ one, after }) => after.region !== null && after.region !== one.record.region));
  return planned.map(({ one, after }) => judged(context, one, doubtful.has(one.id) ? { ...after, doubts: [...new Set([...after.doubts, 'NAME_DUPLICATE' as const])].sort() } : after));
}
