import { Case, openCase } from '@gongqiao/decisions';
import { demoAccountId, demoOrganizationId, loadDemoAccounts } from '@gongqiao/identity/testing';
import { advance, anonymous, constantCase, type Flow, getRow, nounNamed, nounOf, type Row, type Viewer } from '@gongqiao/kernel';
import { createWorld, system, type World } from '@gongqiao/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { guardedTables, insertSql, withoutConstraints } from './every-table.ts';

// The second of them keeps no record of an organization, and stands for a person's own matters.
const ORGANIZATION = demoOrganizationId(106);
const [ADMINISTRATOR, PERSON, CLERK] = [demoAccountId('harbour-social-work'), demoAccountId('ginkgo-school'), demoAccountId('legal-affairs')];
const PHONE = '13800007788';

/** What the rows of each flow that decides are made of, beside anything; whom each is about. A flow that is not here fails the test. */
const SUBJECTS: Readonly<Record<string, { readonly stated: Readonly<Record<string, string>>; readonly party: string }>> = {
  Claim: { party: PERSON, stated: { account_id: `'${PERSON}'`, stated_name: `'联系 ${PHONE} 的协会'`, region_code: "'370214'", organization_id: 'null' } },
  CorrectionRequest: { party: ADMINISTRATOR, stated: { organization_id: `'${ORGANIZATION}'`, requester_kind: "'ORGANIZATION'", requested: "'{}'", granted: "'{}'" } },
  Application: { party: ADMINISTRATOR, stated: { organization_id: `'${ORGANIZATION}'`, account_id: `'${ADMINISTRATOR}'` } },
  Residency: { party: ADMINISTRATOR, stated: { organization_id: `'${ORGANIZATION}'`, account_id: `'${ADMINISTRATOR}'`, outcome: 'null' } },
  FundGrant: { party: ADMINISTRATOR, stated: { organization_id: `'${ORGANIZATION}'`, plan: "'[]'", line_id: 'null', collective_decision_id: 'null' } },
  Appeal: { party: PERSON, stated: { account_id: `'${PERSON}'`, organization_id: 'null', level: '1' } },
};

let world: World;
let admin: pg.Client;
let everything: Viewer;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true });
  await loadDemoAccounts(world.context());
  admin = new pg.Client(world.database.adminUrl);
  await admin.connect();
  await withoutConstraints(admin);
  await admin.query("update identity_account set organization_id = null where id = $1", [PERSON]);
  const grants = new Map([...[...world.graph.grants.values()].flat(), 'decisions.act'].map((permission) => [permission, ['*']]));
  everything = { ...anonymous, kind: 'STAFF', accountId: CLERK, name: '周（经办）', department: 'LEGAL_AFFAIRS', grants };
});
afterAll(async () => {
  await admin.end();
  await world.close();
});
beforeEach(async () => {
  world.clock.set('2026-03-02T02:00:00Z');
  await admin.query('delete from notifications_message');
  await admin.query('delete from registry_claim');
});

type Flowing = Row & { state: string };
const nounOfFlow = (flow: Flow) => nounNamed(flow.name)!.type as unknown as new () => Flowing;

/** A row of a noun in a state, of anything that its columns take. */
async function rowIn(flow: Flow, state: string): Promise<string> {
  const { table } = nounOf(nounOfFlow(flow));
  const found = (await guardedTables(admin)).find(({ name }) => name === table)!;
  const decision: Record<string, string> = flow.name === 'Appeal' ? { decision_id: `'${await anyDecision()}'` } : {};
  const { rows: [row] } = await admin.query<{ id: string }>(`${insertSql(found, { version: '1', scope: "'370214'", state: `'${constantCase(state)}'`, ...SUBJECTS[flow.name]!.stated, ...decision })} returning id`);
  return row!.id;
}

async function anyDecision(): Promise<string> {
  const tables = await guardedTables(admin);
  const { rows: [row] } = await admin.query<{ id: string; case_id: string }>(`${insertSql(tables.find(({ name }) => name === 'decisions_decision')!, { account_id: `'${PERSON}'`, flow: "'Claim'", action: "'DECLINE'", adverse: 'true', appeal_until: "'2026-05-01'", organization_id: 'null' })} returning id, case_id`);
  await admin.query(insertSql(tables.find(({ name }) => name === 'decisions_case')!, { id: `'${row!.case_id}'`, account_id: `'${PERSON}'`, organization_id: 'null', actor_ids: "'{}'", consulted_ids: "'{}'" }));
  return row!.id;
}

const act = (flow: Flow, id: string, action: string, viewer = everything) => world.write(async (context) => {
  const row = await getRow(context, nounOfFlow(flow), id, true);
  if (flow.name === 'Appeal') await context.em.populate(row, ['decision'] as never);
  return advance(context, flow, row, { action, version: row.version, reason: '已经核对。' });
}, viewer);
const flowNamed = (name: string): Flow => world.graph.modules.flatMap(({ flows = [] }) => flows).find((flow) => flow.name === name)!;
const messages = async () => (await admin.query<Record<string, string>>('select account_id, kind, title, text, subject_type from notifications_message order by told_at, kind, title')).rows;
const caseOf = (id: string) => world.write(({ em }) => em.findOneOrFail(Case, { subjectId: id } as never)) as Promise<Case>;

describe('每一个决定都有人被告知', () => {
  it('每个流程的每个决定：它所关系的人，而且只有他，收到一条，写着结果，没有手机号', async () => {
    const deciding = world.graph.modules.flatMap(({ flows = [] }) => flows).flatMap((flow) => Object.entries(flow.actions).filter(([, { decides }]) => decides).map(([action, step]) => ({ flow, action, step })));
    expect(deciding.length).toBeGreaterThan(8);
    for (const { flow, action, step } of deciding) {
      await admin.query('delete from notifications_message');
      await admin.query('delete from registry_claim');
      expect(Object.keys(SUBJECTS)).toContain(flow.name);
      await act(flow, await rowIn(flow, step.from[0]!), action);
      const found = await messages();
      const outcome = step.publicLabel ?? step.label;
      expect([flow.name, action, found.map(({ account_id, kind, title, subject_type }) => [account_id, kind, title, subject_type])]).toEqual([flow.name, action, [[SUBJECTS[flow.name]!.party, 'DECISION', `${nounNamed(flow.name)!.title}有了决定：${outcome}`, 'Decision']]]);
      expect(found[0]!['text']).toContain(outcome);
      expect(JSON.stringify(found)).not.toContain(PHONE);
      expect([step.decides!.adverse ?? false, /以前申请内部复核|向上一级工会反映/.test(found[0]!['text']!)]).toEqual([step.decides!.adverse ?? false, step.decides!.adverse ?? false]);
    }
  });

  it('没有办成的决定，谁也不告诉', async () => {
    const flow = flowNamed('Claim');
    const id = await rowIn(flow, 'submitted');
    await expect(world.write(async (context) => {
      const row = await getRow(context, nounOfFlow(flow), id, true);
      return advance(context, flow, row, { action: 'decline', version: row.version, reason: ' ' });
    }, everything)).rejects.toThrow('理由');
    expect(await messages()).toEqual([]);
  });
});

describe('轮到谁、期限变了、收到了、快到期了', () => {
  it('退回的，轮到申请人，写着现在是什么；他自己撤回的不用告诉', async () => {
    const flow = flowNamed('Claim');
    const [returned] = Object.entries(flow.actions).find(([, step]) => step.permission === 'registry.settleClaim' && !step.decides)!;
    const id = await rowIn(flow, 'submitted');
    await act(flow, id, returned);
    expect(await messages()).toEqual([expect.objectContaining({ account_id: PERSON, kind: 'TURN', title: '轮到您办理：认领', subject_type: 'Claim' })]);
  });

  it('暂停、恢复、延长期限，各告诉一次，写着原因', async () => {
    const flow = flowNamed('CorrectionRequest');
    const id = await rowIn(flow, 'submitted');
    await world.write(async (context) => openCase(context, flow, await getRow(context, nounOfFlow(flow), id, true)));
    const run = async (mutation: string, more = '') => {
      const file = await caseOf(id);
      const { data, errors } = await world.execute(`mutation ($id: ID!, $version: Int!) { done: ${mutation}(id: $id, version: $version, reason: "等街道答复"${more}) { __typename } }`, { viewer: everything, variables: { id: file.id, version: file.version } });
      expect([errors, (data!['done'] as unknown as { __typename: string }).__typename]).toEqual([undefined, 'Case']);
      world.clock.set(new Date(world.clock.now().getTime() + 3_600_000).toISOString());
    };
    await run('pauseClock');
    await run('resumeClock');
    await run('extendClock', ', workdays: 2');
    expect((await messages()).map(({ account_id, kind, title }) => [account_id, kind, title])).toEqual(['暂停了', '恢复了', '延长了'].map((words) => [ADMINISTRATOR, 'INFORMATION', `更正申请的期限${words}`]));
    expect((await messages()).every(({ text }) => text!.includes('原因：等街道答复'))).toBe(true);
  });

  it('申请复核，收到回执', async () => {
    const decision = await anyDecision();
    const applicant: Viewer = { ...anonymous, kind: 'ORGANIZATION', accountId: PERSON, name: '尹（校长）', grants: new Map([['decisions.appeal', ['account:x']]]) };
    const { data } = await world.execute('mutation ($decision: ID!) { done: fileAppeal(decision: $decision, grounds: "租约第二页有签名") { __typename ... on Refusal { code } } }', { viewer: applicant, variables: { decision } });
    expect(data!['done']).toEqual({ __typename: 'Appeal' });
    expect(await messages()).toEqual([expect.objectContaining({ account_id: PERSON, kind: 'INFORMATION', title: '复核申请已经收到', text: expect.stringMatching(/最晚 \d{4}-\d\d-\d\d 答复/) })]);
  });

  it('在谁手里的，到期前一个工作日和超期后各提醒一次；问几次都是一次', async () => {
    const flow = flowNamed('Claim');
    const id = await rowIn(flow, 'submitted');
    await world.write(async (context) => openCase(context, flow, await getRow(context, nounOfFlow(flow), id, true)));
    const { dueOn } = await caseOf(id);
    const upkeep = () => world.graph.modules.find(({ name }) => name === 'decisions')!.upkeep!(world.context(system), world.graph);
    const at = (days: number) => world.clock.set(new Date(Date.parse(`${dueOn}T02:00:00Z`) + days * 86_400_000).toISOString());
    const untaken = '1 件事项没有人接手，期限到了';
    const reminders = async () => (await messages()).filter(({ title }) => title !== untaken);
    at(0);
    await upkeep();
    expect(new Set((await messages()).map(({ title }) => title))).toEqual(new Set([untaken]));
    await admin.query('update decisions_case set assignee_id = $2, assignee_name = $3 where subject_id = $1', [id, CLERK, '周（经办）']);
    await upkeep();
    await upkeep();
    expect((await reminders()).map(({ account_id, kind, title }) => [account_id, kind, title])).toEqual([[CLERK, 'REMINDER', '认领就要到期']]);
    at(3);
    await upkeep();
    await upkeep();
    expect((await reminders()).map(({ title }) => title)).toEqual(['认领就要到期', '认领已经超过期限']);
  });
});
