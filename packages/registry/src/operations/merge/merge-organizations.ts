import { scopeOfUnit } from '@gongqiao/identity';
import { type Context, createRow, getRow, refuse as refuseAnyway, rowsFor, updateRow } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { Merge } from '../../merge/merge.entity.ts';
import type { MergeInput } from '../../merge/merge.resolver.ts';
import { organizationActions } from '../../organization/organization.actions.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { type OrganizationRecord, recordOf } from '../../organization/organization.facts.ts';
import { refuse } from '../../refusals.ts';
import { flushed } from '../create-organization.ts';
import { followPair } from '../duplicates/distinguish.ts';
import { factsOf } from '../facts-of.ts';
import { followScopes } from '../follow-scope.ts';
import { findNamesake } from '../intake-checks.ts';
import { changesOf } from '../rows.ts';
import { keepSearchWords } from '../search-words.ts';
import { mergedFacts } from './merged-facts.ts';
import { moveAll } from './moving.ts';

/** The record of a row that is locked; its sender is loaded. */
export function recordOfRow(row: Organization, facts = factsOf(row)): OrganizationRecord {
  return recordOf(facts, row.sender ? scopeOfUnit(row.sender) : '');
}

async function lockBoth(context: Context, { survivor, absorbed }: MergeInput): Promise<[Organization, Organization]> {
  if (survivor === absorbed) throw refuse('MERGE_SAME');
  const rule = rowsFor(organizationActions.merge, context.viewer);
  const found = new Map<string, Organization>();
  // In one order, whoever merges which into which.
  for (const id of [survivor, absorbed].sort()) found.set(id, await getRow(context, Organization, id, rule));
  const rows: [Organization, Organization] = [found.get(survivor)!, found.get(absorbed)!];
  await context.em.populate(rows, ['sender'] as never);
  return rows;
}

async function mergedRecord(context: Context, survivor: Organization, absorbed: Organization, take: readonly string[]): Promise<OrganizationRecord> {
  const record = recordOfRow(survivor, mergedFacts(factsOf(survivor), factsOf(absorbed), take));
  const namesake = record.doubts.includes('NAME_DUPLICATE') && (await findNamesake(context, record, survivor.id));
  return namesake && namesake.id !== absorbed.id ? record : { ...record, doubts: record.doubts.filter((doubt) => doubt !== 'NAME_DUPLICATE') };
}

/** Makes two records one: what hangs on the absorbed one moves, its names and codes lead to the one that stands. Both keep their history. */
export async function mergeOrganizations(context: Context, input: MergeInput, reason: string): Promise<Organization> {
  const why = reason.trim();
  if (why === '') throw refuseAnyway('REASON_REQUIRED', {}, ['reason']);
  const [survivor, absorbed] = await lockBoth(context, input);
  const [before, after] = [recordOfRow(survivor), await mergedRecord(context, survivor, absorbed, input.take)];
  await updateRow(context, absorbed, input.absorbedVersion, { mergedIntoId: survivor.id }, { action: 'absorb', reason: why });
  // The code is free from here on.
  await flushed(context);
  await updateRow(context, survivor, input.survivorVersion, after as never, { action: 'merge', kind: 'ADVANCE', reason: why, source: 'CORRECTION' });
  await flushed(context);
  const sql = transactionSql(context);
  createRow(context, Merge, {
    survivor, absorbed, state: 'MERGED', reason: why, mergedBy: context.viewer.name, mergedAt: context.clock.now(), taken: [...input.take], changes: changesOf(before, after),
    moved: await moveAll(sql, absorbed, survivor), absorbedName: absorbed.name, absorbedCode: absorbed.creditCode, scope: survivor.scope,
  } as never, { action: 'merge', reason: why });
  if (before.scope !== after.scope) await followScopes(sql, [survivor]);
  await keepSearchWords(sql, [survivor]);
  await followPair(context, survivor.id, absorbed.id, 'merge', why);
  return survivor;
}
