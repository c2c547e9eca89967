import { all, type Context, createRow, type Filter, newId, nounOf, rowsFor, rowsSeen } from '@gongqiao/kernel';
import { Parameters, transactionSql, visibleFilter, whereSql } from '@gongqiao/query';
import { BulkChange } from '../../bulk-change/bulk-change.entity.ts';
import type { BulkChangeInput } from '../../bulk-change/bulk-change.input.ts';
import { organizationActions } from '../../organization/organization.actions.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { refuse } from '../../refusals.ts';
import { flushed } from '../create-organization.ts';
import type { AskedFilter } from '../export/asked-filter.ts';
import { describeFilter } from '../export/describe.ts';
import { lockById } from '../import/registry-rows.ts';
import { senderOf } from '../viewer-unit.ts';
import { insertRows } from '../write-organizations.ts';
import { type Wish, wishInWords, wishOf } from './bulk-wish.ts';
import { judge, type Judged } from './judge-rows.ts';
import { talliedAs } from './tally.ts';

/** Of a list, all that it shows or those ticked. */
interface Chosen {
  readonly filter: AskedFilter | null;
  readonly ids: readonly string[] | null;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Whether the viewer may correct it. */
  readonly own: boolean;
}

/** So many at once; more are several changes, each looked at. */
const MOST = 5_000;
const PORTION = 500;

async function find(context: Context, { filter, ids }: Chosen): Promise<Found[]> {
  const parameters = new Parameters();
  const noun = nounOf(Organization);
  const sql = (rule: Filter) => whereSql(rule, { noun, alias: 'o', parameters });
  const shown = sql(all(rowsSeen(Organization, context.viewer), visibleFilter(noun, filter, context.viewer)));
  const own = sql(rowsFor(organizationActions.correct, context.viewer));
  const ticked = ids ? ` and o.id = any(${parameters.add(ids)}::uuid[])` : '';
  const { rows } = await transactionSql(context).query(`select o.id, o.name, o.version, (${own}) as own from registry_organization o where (${shown})${ticked} order by o.name_order, o.id limit ${MOST + 1}`, parameters.values);
  if (rows.length === 0) throw refuse('BULK_EMPTY');
  if (rows.length > MOST) throw refuse('BULK_MANY', { most: MOST });
  return rows as unknown as Found[];
}

const NOT_OWN = '不在您的职责范围内。';

async function judgeAll(context: Context, wish: Wish, found: readonly Found[]): Promise<Map<string, Judged>> {
  const sql = transactionSql(context);
  const judged = new Map<string, Judged>();
  for (let at = 0; at < found.length; at += PORTION) {
    const known = await lockById(sql, found.slice(at, at + PORTION).filter(({ own }) => own).map(({ id }) => id));
    for (const one of await judge(context, sql, wish, [...known.values()])) judged.set(one.known.id, one);
  }
  return judged;
}

/** Works out what a change would do to each of many organizations, and keeps that: exactly this is what can then be carried out. */
export async function previewBulkChange(context: Context, input: BulkChangeInput, chosen: Chosen): Promise<BulkChange> {
  const wish = wishOf(context, input);
  const found = await find(context, chosen);
  const judged = await judgeAll(context, wish, found);
  const { scope } = await senderOf(context, 'registry.correct');
  const outcomes = found.map(({ id }) => judged.get(id)?.outcome ?? 'REFUSED');
  const change = createRow(context, BulkChange, {
    accountId: context.viewer.accountId, authorName: context.viewer.name, wishes: wishInWords(wish), wish, reason: input.reason.trim(), validSince: input.validSince ?? null, state: 'PREVIEWED', scope,
    covers: chosen.ids ? `勾选的 ${found.length} 个` : describeFilter(chosen.filter), total: found.length, tally: talliedAs(outcomes), appliedAt: null, undoneAt: null,
  } as never, { action: 'preview', reason: input.reason.trim() });
  await flushed(context);
  const at = context.clock.now();
  await insertRows(transactionSql(context), 'registry_bulk_change_row', found.map(({ id, name, version, own }, index) => ({
    id: newId(), version: 1, scope, created_at: at, updated_at: at, bulk_change_id: change.id, place: index + 1, organization_id: id, name, seen_version: version,
    outcome: outcomes[index], message: own ? (judged.get(id)?.message ?? null) : NOT_OWN, changes: judged.get(id)?.changes ?? [],
  })));
  return change;
}
