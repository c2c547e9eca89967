import { type Context, createRow, Event, type Filter, getRow, inTransaction, Refused, type Row, updateRow } from '@gongqiao/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Club, clubsDomain, createWorld, staff, system, Town, type World } from '../../src/index.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld({ domains: [clubsDomain], schema: 'entities' });
  await world.write((context) => {
    for (const code of ['A', 'B']) context.em.create(Town, { code, name: `${code}镇`, oldNames: [], scope: '' });
  });
  id = await newClub({ parent: (await newClub({ name: '总会' })) as never });
});
afterAll(() => world.close());

function newClub(values: object = {}): Promise<string> {
  return world.write((context) => createRow(context, Club, {
    name: '晨星', kind: 'CHESS', town: 'A' as never, members: 5, balance: 9_007_199_254_740_991, foundedOn: '2010-05', lastMetAt: new Date('2026-01-05T10:20:30.123Z'), open: true, weekdays: ['SUNDAY'], mottos: ['快', '"稳"'], scope: 'a', ...values,
  }, { action: 'create', reason: '新建' }).id);
}

const refusalOf = async (work: Promise<unknown>): Promise<Refused> => {
  const error: unknown = await work.then(() => new Error('nothing was refused'), (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refused);
  return error as Refused;
};
const eventsOf = (subjectId: string) => world.context().em.find(Event, { subjectId }, { orderBy: { id: 'asc' } });
const lookUp = (rule: Filter, wanted = id) => world.write((context) => getRow(context, Club, wanted, rule));

describe('getRow 的规则与列表的规则是同一个', () => {
  test.each<[string, Filter]>([
    ['true', true], ['{}', {}], ['列', { scope: ['a', 'b'], kind: 'CHESS', members: { $gte: 5, $lte: 5 } }], ['不等', { members: { $ne: 4 } }], ['空', { patronPersonId: null }], ['列表相交', { weekdays: { $overlap: ['SUNDAY', 'SATURDAY'] } }],
    ['列表不空', { mottos: { $empty: false } }], ['搜索', { name: { $search: '星' } } as never], ['相关行的键', { town: 'A' }], ['可以为空的相关行', { town: { name: ['A镇'] } }], ['相关行的相关行', { parent: { town: { code: 'A' }, parent: null } }],
    ['逻辑值在其中', { $or: [false, { $and: [true, { kind: 'CHESS' }] }] }], ['不成立', { $not: { patronCompanyId: { $ne: null } } }], ['空值不算成立', { $not: { patronPersonId: { $ne: '00000000-0000-7000-8000-000000000000' } } }],
  ])('%s：给出', async (_, rule) => {
    expect((await lookUp(rule)).id).toBe(id);
  });

  test.each<[string, Filter]>([
    ['false', false], ['列', { scope: ['b'] }], ['空集', { kind: [] }], ['列表不相交', { weekdays: { $overlap: ['SATURDAY'] } }], ['列表空', { mottos: { $empty: true } }], ['搜索', { name: { $search: '月' } } as never],
    ['相关行', { town: { name: 'B镇' } }], ['没有相关行', { parent: { parent: { name: '总会' } } }], ['逻辑值在其中', { $or: [] }], ['否定', { $not: {} }],
  ])('%s：没有找到', async (_, rule) => {
    expect((await refusalOf(lookUp(rule))).code).toBe('NOT_FOUND');
  });

  test.each(['x', '', '------------------------------------', '00000000-0000-7000-8000-00000000dead', "' or true --"])('没有这样的标识 %j：没有找到，不出错', async (wanted) => {
    expect((await refusalOf(lookUp(true, wanted))).code).toBe('NOT_FOUND');
  });

  test('大写的标识也是标识', async () => {
    expect((await lookUp(true, id.toUpperCase())).id).toBe(id);
  });

  test('给出的实体与 MikroORM 读的一样，且不算改过', async () => {
    const read = await world.context().em.findOneOrFail(Club, { id });
    await world.write(async (context) => {
      const { result: row, statements } = await world.statementsOf(() => getRow(context, Club, id, { scope: 'a' }));
      expect(statements.map(({ text }) => text)).toEqual([expect.stringMatching(/^select t\.\* from clubs_club t where .* for update of t$/)]);
      for (const property of ['name', 'version', 'members', 'balance', 'foundedOn', 'lastMetAt', 'open', 'weekdays', 'mottos', 'createdAt', 'scope'] as const) expect(row[property], property).toEqual(read[property]);
      expect([row.town?.code, row.parent?.id]).toEqual([read.town?.code, read.parent?.id]);
      context.em.getUnitOfWork().computeChangeSets();
      expect(context.em.getUnitOfWork().getChangeSets()).toEqual([]);
    });
  });

  test('再取一次得到别人刚存的内容；自己未存的改动不丢', async () => {
    const own = await newClub();
    const context = world.context(system);
    await inTransaction(context, () => getRow(context, Club, own, true));
    await world.write((other) => getRow(other, Club, own, true).then((row) => updateRow(other, row, 1, { name: '别人' }, { action: 'rename' })));
    await inTransaction(context, async () => {
      const row = await getRow(context, Club, own, true);
      expect([row.name, row.version]).toEqual(['别人', 2]);
      row.members = 77;
      expect((await getRow(context, Club, own, { members: 77 })).members).toBe(77);
    });
  });

  test('交易之外没有锁可言：出错', async () => {
    await expect(getRow(world.context(system), Club, id, true)).rejects.toThrow('outside a transaction');
  });

  test('锁住：别人等到交易结束', async () => {
    const order: string[] = [];
    const own = await newClub();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked = (): void => {};
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const first = world.write(async (context) => {
      await getRow(context, Club, own, true);
      locked();
      await held;
      order.push('first');
    });
    await isLocked;
    const second = world.write(async (context) => {
      await getRow(context, Club, own, true);
      order.push('second');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });
});

describe('建立与改动留下记录', () => {
  test('建立：一条记录，含全部填写的内容，不含空的与暗的', async () => {
    const own = await newClub();
    const [event, ...more] = await eventsOf(own);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ subjectType: 'Club', subjectVersion: 1, kind: 'CREATE', action: 'create', reason: '新建', actorName: '系统', actorId: null, batchId: null, scope: 'a', at: world.clock.now() });
    expect(Object.fromEntries(event!.changes.map(({ field, after }) => [field, after]))).toEqual({
      name: '晨星', kind: 'CHESS', town: 'A', members: 5, balance: 9_007_199_254_740_991, foundedOn: '2010-05', lastMetAt: '2026-01-05T10:20:30.123Z', open: true, weekdays: ['SUNDAY'], mottos: ['快', '"稳"'],
    });
    expect(event!.changes.every(({ before }) => before === null)).toBe(true);
  });

  test('改动：只记变了的；未提的与 undefined 不动，null 清空', async () => {
    const own = await newClub();
    const actor = staff({}, { name: '李（经办）' });
    await world.write(async (context) => {
      const row = await getRow(context, Club, own, true);
      await updateRow(context, row, 1, { name: '甲', members: undefined as never, foundedOn: null, kind: 'CHESS', town: 'B', mottos: ['快', '"稳"'], weekdays: [] } as never, { action: 'correct', reason: '写错了', batchId: 'b1' });
    }, actor);
    const [, event] = await eventsOf(own);
    expect(event).toMatchObject({ kind: 'UPDATE', action: 'correct', subjectVersion: 2, reason: '写错了', actorName: '李（经办）', actorId: actor.accountId, batchId: 'b1' });
    expect(event!.changes).toEqual([
      { field: 'name', before: '晨星', after: '甲' }, { field: 'foundedOn', before: '2010-05', after: null }, { field: 'weekdays', before: ['SUNDAY'], after: [] }, { field: 'town', before: 'A', after: 'B' },
    ]);
    const stored = await world.context().em.findOneOrFail(Club, { id: own });
    expect(stored).toMatchObject({ version: 2, name: '甲', members: 5, foundedOn: null, weekdays: [], updatedAt: world.clock.now() });
  });

  test('什么也没有改：拒绝，不留记录，版本不动', async () => {
    const own = await newClub();
    const refused = await refusalOf(world.write(async (context) => updateRow(context, await getRow(context, Club, own, true), 1, { name: '晨星', members: 5 }, { action: 'correct' })));
    expect(refused.code).toBe('NOTHING_CHANGED');
    expect(await eventsOf(own)).toHaveLength(1);
    expect((await lookUp(true, own)).version).toBe(1);
  });

  test('一次交易里的几条记录按先后排', async () => {
    const own = await newClub();
    await world.write(async (context) => {
      const row = await getRow(context, Club, own, true);
      for (let index = 0; index < 5; index++) {
        await updateRow(context, row, row.version, { members: 100 + index }, { action: `step${index}` });
        await context.em.flush();
      }
    });
    expect((await eventsOf(own)).map(({ action, subjectVersion }) => [action, subjectVersion])).toEqual([['create', 1], ['step0', 2], ['step1', 3], ['step2', 4], ['step3', 5], ['step4', 6]]);
  });

  test.each([0.5, 2 ** 53, -(2 ** 53), Number.NaN])('金额 %d 不能准确保存：出错，不存近似的', async (balance) => {
    await expect(newClub({ balance })).rejects.toThrow(RangeError);
  });

  test('库里的金额若大到一个数保存不准：读成实体时出错，不给近似的', async () => {
    const own = await newClub();
    await world.orm.pool.query('update clubs_club set balance = 9007199254740993 where id = $1', [own]);
    await expect(lookUp(true, own)).rejects.toThrow(RangeError);
    expect((await world.execute(`{ club(id: "${own}") { balance } }`, { viewer: staff({ 'clubs.read': ['*'], 'clubs.accounts': ['*'] }) })).data).toEqual({ club: { balance: '9007199254740993' } });
  });
});

describe('冲突', () => {
  const rename = (own: string, version: number, values: object, name = '王（经办）', grants = { 'clubs.read': ['*'] }) =>
    world.write(async (context) => updateRow(context, await getRow(context, Club, own, true), version, values as never, { action: 'rename' }), staff(grants, { name }));

  test('说出别人改了什么，用人话，按先后', async () => {
    const own = await newClub();
    await rename(own, 1, { name: '甲', kind: 'CHOIR' }, '赵（经办）');
    await rename(own, 2, { open: false, weekdays: ['SATURDAY', 'SUNDAY'], balance: 123450 }, '钱（经办）');
    const refused = await refusalOf(rename(own, 1, { name: '乙' }, '孙', { 'clubs.read': ['*'], 'clubs.accounts': ['*'] } as never));
    expect(refused.toData()).toMatchObject({ __typename: 'Refusal', code: 'CONFLICT', fields: ['name', 'kind', 'balance', 'open', 'weekdays'] });
    expect(refused.changes).toEqual([
      { field: 'name', label: '名称', before: '晨星', after: '甲', by: '赵（经办）' }, { field: 'kind', label: '种类', before: '棋社', after: '合唱团', by: '赵（经办）' },
      { field: 'balance', label: '会费余额', before: '90071992547409.91 元', after: '1234.50 元', by: '钱（经办）' }, { field: 'open', label: '公开', before: '是', after: '否', by: '钱（经办）' },
      { field: 'weekdays', label: '活动日', before: '周日', after: '周六、周日', by: '钱（经办）' },
    ]);
  });

  test('看不见的列不从冲突里漏出来', async () => {
    const own = await newClub();
    await rename(own, 1, { balance: 5, patronPersonId: '00000000-0000-7000-8000-000000000000', name: '甲' });
    expect((await refusalOf(rename(own, 1, { name: '乙' }))).fields).toEqual(['name']);
  });

  test('未来的版本也是冲突', async () => {
    const own = await newClub();
    expect(await refusalOf(rename(own, 7, { name: '乙' }))).toMatchObject({ code: 'CONFLICT', changes: [] });
  });

  test('两个人各改两百次：不丢一次改动，没改成的都知道是谁改了什么', async () => {
    const own = await newClub({ members: 0 });
    const refusals: (Refused & { to: string })[] = [];
    let done = 0;
    const writer = async (name: string): Promise<void> => {
      for (let index = 0; index < 200; index++) {
        const seen = (await world.context().em.findOneOrFail(Club, { id: own })) as Club;
        await rename(own, seen.version, { members: seen.members! + 1 }, name).then(() => (done += 1), (error: Refused) => refusals.push(Object.assign(error, { to: name })));
      }
    };
    await Promise.all([writer('赵'), writer('钱')]);
    const row = await lookUp(true, own);
    expect(done + refusals.length).toBe(400);
    expect([row.members, row.version]).toEqual([done, done + 1]);
    expect(await eventsOf(own)).toHaveLength(done + 1);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { code, fields, changes, to } of refusals) expect([code, fields, changes.every(({ by }) => by !== to)]).toEqual(['CONFLICT', ['members'], true]);
  }, 120_000);

  test('没有上锁而读来的行：数据库只让一个人成功，另一个得到冲突', async () => {
    const own = await newClub();
    const change = (name: string, ready: Promise<void>) => world.write(async (context) => {
      const row: Row = await context.em.findOneOrFail(Club, { id: own });
      await ready;
      return updateRow(context, row as Club, 1, { name }, { action: 'rename' });
    });
    let go = (): void => {};
    const ready = new Promise<void>((resolve) => (go = resolve));
    const both = ['甲', '乙'].map((name) => change(name, ready));
    setTimeout(() => go(), 100);
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'CONFLICT' });
    expect(await eventsOf(own)).toHaveLength(2);
  });
});

describe('交易', () => {
  test('拒绝使一切回退，单元里也不留残余', async () => {
    const context: Context = world.context(system);
    const before = await world.context().em.count(Club);
    const own = await newClub();
    await refusalOf(inTransaction(context, async () => {
      createRow(context, Club, { name: '新', weekdays: [], mottos: [], scope: 'a' }, { action: 'create' });
      await updateRow(context, await getRow(context, Club, own, true), 1, { name: '改' }, { action: 'rename' });
      await context.em.flush();
      throw new Refused('STOP', '停。');
    }));
    await inTransaction(context, () => Promise.resolve());
    expect(await world.context().em.count(Club)).toBe(before + 1);
    expect((await lookUp(true, own)).name).toBe('晨星');
    expect(await eventsOf(own)).toHaveLength(1);
  });
});
