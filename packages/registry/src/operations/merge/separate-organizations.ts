import { advance, type Context, getRow, refuse as refuseAnyway, rowsFor, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Merge } from '../../merge/merge.entity.ts';
import { mergeFlow } from '../../merge/merge.flow.ts';
import { organizationActions } from '../../organization/organization.actions.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { refuse } from '../../refusals.ts';
import { flushed } from '../create-organization.ts';
import { followPair } from '../duplicates/distinguish.ts';
import { factsOf } from '../facts-of.ts';
import { followScopes } from '../follow-scope.ts';
import { keepSearchWords } from '../search-words.ts';
import { recordOfRow } from './merge-organizations.ts';
import { separatedFacts } from './merged-facts.ts';
import { moveBack } from './moving.ts';

async function lockBoth(context: Context, { survivor, absorbed }: Merge): Promise<[Organization, Organization]> {
  const standing = await context.reader.lock(context, Organization, survivor.id, rowsFor(organizationActions.merge, context.viewer));
  if (!standing) throw refuse('MERGED_SINCE');
  const rows: [Organization, Organization] = [standing as Organization, await getRow(context, Organization, absorbed.id, { mergedIntoId: survivor.id })];
  await context.em.populate(rows, ['sender'] as never);
  return rows;
}

/** Separates what a merge made one: values, codes and names as they were, what had moved goes back; what somebody changed since stays at the one that stood. */
export async function separateOrganizations(context: Context, id: string, version: number, reason: string): Promise<Merge> {
  const why = reason.trim();
  if (why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const merge = await getRow(context, Merge, id, rowsFor(mergeFlow.actions['separate']!, context.viewer));
  await advance(context, mergeFlow, merge, { action: 'separate', version, reason: why, values: { separatedBy: context.viewer.name, separatedAt: context.clock.now() } });
  const [survivor, absorbed] = await lockBoth(context, merge);
  const { scope } = survivor;
  const record = recordOfRow(survivor, separatedFacts(factsOf(survivor), merge.changes));
  await updateRow(context, survivor, survivor.version, record as never, { action: 'separate', kind: 'ADVANCE', reason: why });
  await flushed(context);
  await updateRow(context, absorbed, absorbed.version, { mergedIntoId: null }, { action: 'separate', reason: why });
  await flushed(context);
  const sql = transactionSql(context);
  await moveBack(sql, merge.moved, survivor, absorbed);
  if (survivor.scope !== scope) await followScopes(sql, [survivor]);
  await keepSearchWords(sql, [survivor, absorbed]);
  await followPair(context, survivor.id, absorbed.id, 'reopen', why);
  return merge;
}
