import { may, type Viewer } from '@gongqiao/kernel';
import { staff, type World } from '@gongqiao/testing';
import { readUrl } from '@gongqiao/ui/address';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrganizationFacts } from '../src/organization/organization.facts.ts';
import { buildOrganization } from '../src/testing/index.ts';
import { todayHere, yesterdayHere } from '../src/web/days.ts';
import { type Counted, SummaryDocument, WaitingDocument } from '../src/web/home/summary.documents.ts';
import { waitingIn } from '../src/web/home/waiting.ts';
import { organizationFilterOf, organizationShape } from '../src/web/organizations/list/organization-filters.ts';
import { ask, clerkOf, clerkOfCity, readerOfCity, registryWorld } from './world.ts';

const expiredPath = '/organizations?expired=yes&status=REGISTERED&status=FILED&status=UNREGISTERED';

let world: World;
beforeAll(async () => {
  world = await registryWorld();
  const build = (facts: Partial<OrganizationFacts>) => world.write((context) => buildOrganization(context, facts));
  const [one, other] = [await build({ region: '370214', assessmentLevel: 'A3', assessmentExpiresOn: yesterdayHere() }), await build({ region: '370215', assessmentLevel: 'A4', assessmentExpiresOn: '2020-01-01' })];
  await build({ region: '370214', assessmentLevel: 'A5', assessmentExpiresOn: todayHere() });
  await build({ region: '370214', assessmentLevel: 'A2', assessmentExpiresOn: '2020-01-01', registrationStatus: 'DISSOLVED' });
  const { sql } = world;
  for (const [{ id }, scope, state] of [[one, '370214', 'OPEN'], [other, '370215', 'OPEN'], [other, '370215', 'KEPT']] as const) {
    await sql.query(`insert into registry_statement (id, created_at, updated_at, scope, organization_id, field, value, source, stated_by, stated_at, state) values (gen_random_uuid(), now(), now(), $1, $2, 'name', '"某"', 'IMPORT', '某', now(), $3)`, [scope, id, state]);
  }
  await sql.query(`insert into registry_duplicate (id, created_at, updated_at, first_id, second_id, score, found_grounds, state) values (gen_random_uuid(), now(), now(), $1, $2, 1, '[]', 'OPEN')`, [one.id, other.id].sort());
  await sql.query(`insert into registry_register_file (id, created_at, updated_at, file_name, file_size, file_hash, as_of, basis, state, sender_name) values ('00000000-0000-7000-8000-0000000000f1', now(), now(), '登记信息.csv', 1, '', '2026-10-31', '协议', 'COMPARED', '某')`);
  for (const state of ['OPEN', 'OPEN', 'DISMISSED']) {
    await sql.query(`insert into registry_register_finding (id, created_at, updated_at, file_id, kind, credit_code, name, stated, state) values (gen_random_uuid(), now(), now(), '00000000-0000-7000-8000-0000000000f1', 'NEW', 'x', '某', '[]', $1)`, [state]);
  }
});
afterAll(() => world.close());

const counted = (viewer: Viewer) => ({ upTo: 100, imports: may(viewer, 'registry.import') });
const waitingFor = (viewer: Viewer) => ({ upTo: 100, yesterday: yesterdayHere(), corrects: may(viewer, 'registry.correct'), merges: may(viewer, 'registry.merge'), reconciles: may(viewer, 'registry.reconcile') });
async function waiting(viewer: Viewer) {
  const [summary, rest] = [await ask<Counted>(world, viewer, print(SummaryDocument), counted(viewer)), await ask<Counted>(world, viewer, print(WaitingDocument), waitingFor(viewer))];
  return waitingIn({ ...summary, ...rest });
}
const told = async (viewer: Viewer) => (await waiting(viewer)).map(({ label, count, to }) => [label, count, to]);

it('列出有待办的，各通到数出它的名单', async () => {
  expect(await told(clerkOfCity(world))).toEqual([
    ['登记比对待决定', 2, '/register/00000000-0000-7000-8000-0000000000f1?state=OPEN'], ['待选定的不同说法', 2, '/statements?state=OPEN'], ['疑似重复', 1, '/duplicates?state=OPEN'], ['评估已到期', 2, expiredPath],
  ]);
});

it('评估到期的数，与打开的名单是同样的各家；当天到期的还没有过', async () => {
  const { to, count } = (await waiting(clerkOfCity(world))).find(({ key }) => key === 'expired')!;
  const filter = organizationFilterOf(readUrl(organizationShape, new URL(to, 'http://localhost').searchParams));
  const { organizations } = await ask<{ organizations: { totalCount: number; nodes: { assessmentExpiresOn: string }[] } }>(world, clerkOfCity(world), 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount nodes { assessmentExpiresOn } } }', { filter });
  expect(organizations.totalCount).toBe(count);
  expect(organizations.nodes.every(({ assessmentExpiresOn }) => assessmentExpiresOn < todayHere())).toBe(true);
});

it('区里的只数本区的、看得到名单的；没有权限的不数，没有的不列', async () => {
  expect(await told(clerkOf(world, '370214'))).toEqual([['待选定的不同说法', 1, '/statements?state=OPEN'], ['评估已到期', 1, expiredPath]]);
  expect(await told(readerOfCity(world))).toEqual([['评估已到期', 2, expiredPath]]);
  expect(await told(clerkOf(world, '370202'))).toEqual([]);
});

it('各个待办的数合在一条语句里', async () => {
  const viewer = staff({ 'registry.read': ['*'], 'registry.directory': ['*'], 'registry.correct': ['*'], 'registry.merge': ['*'], 'registry.reconcile': ['*'], 'registry.import': ['*'] });
  const { statements } = await world.statementsOf(() => world.execute(print(WaitingDocument), { viewer, variables: waitingFor(viewer) }));
  expect(statements).toHaveLength(1);
  for (const table of ['registry_organization', 'registry_statement', 'registry_duplicate', 'registry_register_finding']) expect(statements[0]!.text).toContain(table);
  expect((await world.statementsOf(() => world.execute(print(SummaryDocument), { viewer, variables: counted(viewer) }))).statements).toHaveLength(2);
});
