import { scopeOfUnit, stableId, unitId, units } from '@gongqiao/identity';
import { demoOrganizationId } from '@gongqiao/identity/testing';
import { type Context, inTransaction, type Sql } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { findDuplicates } from '../../operations/duplicates/find-duplicates.ts';
import { type Deed, deedOf } from '../../operations/deed.ts';
import { insertStatements } from '../../operations/statements.ts';
import { insertContacts, insertOrganizations, updateOrganizations, type Written, type WrittenContact } from '../../operations/write-organizations.ts';
import { type OrganizationFacts, type OrganizationRecord, recordOf } from '../../organization/organization.facts.ts';
import { type DemoEntry, demoEntries } from './demo-data.ts';
import { historyOf, WAVES, type Wave } from './demo-history.ts';
import { knownOrganizations } from './known-organizations.ts';
import { Random } from './random.ts';

const PORTION = 500;
const SEED = 20_181_126;

interface Step {
  readonly wave: Wave | null;
  readonly written: Written;
}

// 2018-11-26: 报送截止前，各区市的名单陆续到齐
const FIRST = { at: '2018-11-26T01:30:00Z', act: { action: 'import', reason: '演示数据', source: 'IMPORT', validSince: '2018-10' }, by: '各区市总工会' } as const;

/** One organization, from the first list to today. */
function stepsOf({ facts, senderCode }: DemoEntry, index: number, random: Random): Step[] {
  const unit = units.find(({ code }) => code === senderCode);
  const sender = unit ? { id: unitId(unit.code), kind: unit.kind, regionCode: unit.regionCode } : null;
  const record = (stated: OrganizationFacts): OrganizationRecord => recordOf({ ...stated, sender: sender?.id ?? null }, sender ? scopeOfUnit(sender) : '');
  // What the samples and the document name is known as it is, and no more.
  const { first, later } = index < knownOrganizations().length ? { first: facts, later: [] } : historyOf(facts, random);
  const records = [{ wave: null, record: record(first) }, ...later.map((step) => ({ wave: step.wave, record: record(step.facts) }))];
  return records.map((step, at) => ({ wave: step.wave, written: { id: demoOrganizationId(index), version: at + 1, before: records[at - 1]?.record ?? null, after: step.record } }));
}

function contactsOf({ contacts }: DemoEntry, index: number, { id, after }: Written): WrittenContact[] {
  return contacts.map((contact, at) => ({ id: stableId(`demo-contact:${index}:${at}`), organizationId: id, scope: after.scope, ...contact }));
}

const portionsOf = <Item>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / PORTION) }, (_, index) => items.slice(index * PORTION, (index + 1) * PORTION));

// A list of this year says otherwise than what was confirmed: somebody has to choose.
async function dispute(sql: Sql, context: Context, steps: readonly Step[]): Promise<void> {
  const confirmed = steps.filter(({ wave, written }) => wave === WAVES.at(-1) && written.after.fullTimeStaff !== null).slice(0, 24);
  const deed: Deed = { ...deedOf(context, { action: 'import', source: 'IMPORT', validSince: '2026-09' }), at: '2026-10-20T02:00:00Z', actorName: '各区市总工会' };
  await insertStatements(sql, confirmed.map(({ written: { id, after } }) => ({ organizationId: id, scope: after.scope, field: 'fullTimeStaff', value: after.fullTimeStaff! + 3, origin: '2026年社会组织名单.xlsx', past: false })), deed);
}

/** Loads the demonstration registry: 2,000 organizations of ten districts, with what happened to them since 2018. Needs the seeds of identity and registry; does nothing where it is loaded already. */
export async function loadDemo(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from registry_organization where id = $1', [demoOrganizationId(0)]);
  if (rows.length > 0) return;
  const random = new Random(SEED);
  const entries = demoEntries();
  const histories = entries.map((entry, index) => stepsOf(entry, index, random));
  const contacts = entries.flatMap((entry, index) => contactsOf(entry, index, histories[index]!.at(-1)!.written));
  const steps = histories.flat();
  await inTransaction(context, async () => {
    const sql = transactionSql(context);
    for (const { at, act, by, wave } of [{ ...FIRST, wave: null }, ...WAVES.map((each) => ({ ...each, wave: each }))]) {
      const deed: Deed = { ...deedOf(context, act), at, actorName: by };
      for (const portion of portionsOf(steps.filter((step) => step.wave === wave).map(({ written }) => written))) await (wave ? updateOrganizations : insertOrganizations)(sql, portion, deed);
    }
    for (const portion of portionsOf(contacts)) await insertContacts(sql, portion, FIRST.at);
    await dispute(sql, context, steps);
    await findDuplicates(context);
  });
}
