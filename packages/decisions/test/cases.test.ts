import { advance, constantCase, type Context, getRow, modelCheck, Refused, type Viewer } from '@gongqiao/kernel';
import { staff, system, type World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Case, Decision, decisionsDomain, Stage } from '../src/index.ts';
import { Hearing, hearingFlow, hearingsWorld, newHearing } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await hearingsWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-02-10T02:00:00Z'));

const hearer = { ...staff({ 'hearings.hear': ['a'] }), accountId: '00000000-0000-7000-8000-0000000000a1', department: 'LEGAL_AFFAIRS' };
const applicant: Viewer = { ...staff({ 'hearings.apply': ['*'] }), kind: 'ORGANIZATION', accountId: 'applicant' };
const act = (id: string, action: string, viewer: Viewer = hearer, reason = '已经核对。') => world.write(async (context: Context) => {
  const row = await getRow(context, Hearing, id, true);
  return advance(context, hearingFlow, row, { action, version: row.version, reason });
}, viewer);
const caseOf = (id: string) => world.write(({ em }) => em.findOneOrFail(Case, { subjectId: id } as never)) as Promise<Case>;
const decisionsOf = (id: string) => world.write(({ em }) => em.find(Decision, { subjectId: id } as never)) as Promise<Decision[]>;
const upkeep = () => decisionsDomain.upkeep!(world.context(system), world.graph);
const permitted = (error: unknown): string => {
  if (error instanceof Refused) return 'refused';
  throw error;
};

describe('办件随流程走', () => {
  it('预告以后轮到申请方；到期没有陈述，由系统接着办，写明为什么', async () => {
    const { id } = await newHearing(world);
    await act(id, 'notify');
    expect(await caseOf(id)).toMatchObject({ turn: 'APPLICANT', dueOn: '2026-02-26', state: 'NOTIFIED' });
    world.clock.set('2026-02-26T15:00:00Z');
    await upkeep();
    expect(await caseOf(id)).toMatchObject({ state: 'NOTIFIED' });
    world.clock.set('2026-02-26T16:30:00Z');
    await upkeep();
    expect(await caseOf(id)).toMatchObject({ state: 'HEARD', turn: 'UNION', dueOn: '2026-03-03' });
    const { rows } = await world.sql.query("select action, reason, actor_name from kernel_event where subject_id = $1 and action = 'conclude'", [id]);
    expect(rows).toEqual([{ action: 'conclude', reason: '期限 2026-02-26 已经届满', actor_name: '系统' }]);
  });

  it('陈述了的不等到期；不利的决定之前一定给过陈述的机会', async () => {
    const { id } = await newHearing(world);
    await expect(act(id, 'decline')).rejects.toThrow('当前状态');
    await act(id, 'notify');
    await expect(act(id, 'decline')).rejects.toThrow('当前状态');
    await act(id, 'reply', { ...applicant, grants: new Map([['hearings.apply', ['*']]]) });
    await act(id, 'decline');
    expect(await caseOf(id)).toMatchObject({ turn: 'NOBODY', closedAt: new Date('2026-02-10T02:00:00Z') });
    expect((await decisionsOf(id))[0]).toMatchObject({ adverse: true, outcome: '不批准', post: '市总工会法律工作部' });
  });

  it('一开始就是某一位的事，直接到他手里，换了环节还在他手里；没有说的不在谁手里', async () => {
    const { id } = await newHearing(world, 'a', '指定由李（听证）主持');
    expect(await caseOf(id)).toMatchObject({ assigneeId: 'host', assigneeName: '李（听证）' });
    await act(id, 'notify');
    expect(await caseOf(id)).toMatchObject({ state: 'NOTIFIED', assigneeId: 'host' });
    expect(await caseOf((await newHearing(world)).id)).toMatchObject({ assigneeId: null, assigneeName: null });
  });

  it('没有理由的决定办不成，连同状态一起没有变', async () => {
    const { id } = await newHearing(world);
    await expect(act(id, 'grant', hearer, '  ')).rejects.toThrow('理由');
    expect(await caseOf(id)).toMatchObject({ state: 'SUBMITTED' });
    expect(await decisionsOf(id)).toEqual([]);
  });

  it('引用流程所列的依据：缺省是全部，一条也不引用的不行', async () => {
    const { id } = await newHearing(world);
    const grant = (cites: string[] | null) => world.write(async (context: Context) => advance(context, hearingFlow, await getRow(context, Hearing, id, true), { action: 'grant', version: 1, reason: '已经核对。', cites }), hearer);
    const code = (error: unknown) => (error instanceof Refused ? [error.code, ...error.fields] : error);
    expect(await grant([]).catch(code)).toEqual(['RULE_REQUIRED', 'cites']);
    expect(await grant(['decisions.elsewhere']).catch(code)).toEqual(['RULE_REQUIRED', 'cites']);
    expect(await decisionsOf(id)).toEqual([]);
    await grant(['decisions.review', 'decisions.elsewhere']);
    expect((await decisionsOf(id))[0]!.basis.map(({ key }) => key)).toEqual(['decisions.review']);
    const { id: other } = await newHearing(world);
    await act(other, 'grant');
    expect((await decisionsOf(other))[0]!.basis.map(({ key }) => key)).toEqual(['decisions.reasons', 'decisions.review']);
  });

  it('没有到不了的状态；期限都有人管，到期的、恢复的动作都在流程里，有期限的都跟着办', () => {
    const { problems } = decisionsDomain.flowHandler!;
    expect(modelCheck(hearingFlow)).toEqual({ unreachable: [], unknown: [] });
    expect(problems!(hearingFlow)).toEqual([]);
    const stray = { ...hearingFlow, states: { ...hearingFlow.states, declined: { label: '不批准', within: 'hearings.rest', lapse: 'nowhere' }, granted: { label: '批准', lapse: 'reopen' } }, actions: { ...hearingFlow.actions, reopen: { ...hearingFlow.actions['reopen']!, from: ['heard'] } } };
    expect(problems!(stray)).toEqual([
      'flow Hearing has periods or decisions and is not followed as cases: call trackCases', 'flow Hearing: there is no action nowhere to be done by itself', 'flow Hearing: nobody can end the period of state declined',
      'flow Hearing: state granted lapses, but has no period',
    ]);
  });
});

describe('不管怎么走', () => {
  it('没有办结的总是轮到谁，或者有期限；一件只有一个现在的环节；每个决定都有理由、依据和事实', async () => {
    const actions = Object.keys(hearingFlow.actions);
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...actions, 'wait'), { minLength: 1, maxLength: 12 }), async (steps) => {
      world.clock.set('2026-02-10T02:00:00Z');
      const { id } = await newHearing(world);
      for (const step of steps) {
        if (step === 'wait') {
          world.clock.set(new Date(world.clock.now().getTime() + 20 * 86_400_000).toISOString());
          await upkeep();
        } else await act(id, step, step === 'reply' ? applicant : hearer).catch(permitted);
      }
      const [file, row] = [await caseOf(id), (await world.write(({ em }) => em.findOneOrFail(Hearing, { id } as never))) as Hearing];
      const open = Object.values(hearingFlow.actions).some((step) => step.permission !== 'decisions.act' && step.from.some((from) => constantCase(from) === row.state));
      expect(file.state).toBe(row.state);
      expect(file.closedAt === null).toBe(open);
      expect(file.turn === 'UNION' ? file.awaits.length > 0 : file.turn === (open ? 'APPLICANT' : 'NOBODY')).toBe(true);
      const stages = (await world.write(({ em }) => em.find(Stage, { case: file.id } as never))) as Stage[];
      expect(stages.filter(({ leftAt }) => leftAt === null)).toHaveLength(open ? 1 : 0);
      for (const decision of await decisionsOf(id)) expect([decision.reason !== '', decision.basis.length > 0, decision.facts.length > 0]).toEqual([true, true, true]);
    }), { numRuns: 40 });
  }, 120_000);

  it('五十个人同时办同一件：只办成一次，只有一项决定', async () => {
    const { id } = await newHearing(world);
    const results = await Promise.all(Array.from({ length: 50 }, () => act(id, 'grant').then(() => 'done', permitted)));
    expect(results.filter((one) => one === 'done')).toHaveLength(1);
    expect(await decisionsOf(id)).toHaveLength(1);
  });
});
