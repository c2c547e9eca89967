import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await serve();
  cookie = await served.signIn('legal-affairs');
  await served.graphql('{ __schema { types { name } } }', { cookie });
});
afterAll(() => served.close());

const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** A document that asks for exactly so much of one thing. */
const documents: [what: string, limit: number, document: (n: number) => string][] = [
  ['嵌套层数', 10, (n) => `{ units(first: 1) { nodes { ${'parent { '.repeat(n - 3)} code ${'} '.repeat(n - 3)} } } }`],
  ['别名', 15, (n) => `{ viewer { ${times(n, (index) => `a${index}: name`)} } }`],
  ['顶层字段', 10, (n) => `{ ${times(n - 1, (index) => `a${index}: __typename`)} viewer { name } }`],
  ['指令', 5, (n) => `{ viewer { ${times(n, () => 'name @include(if: true)')} } }`],
  ['记号', 1_000, (n) => `{ organizations(filter: { region: [${times(n - 19, () => '"370214"')}] }) { nodes { id } } }`],
  ['页长', 100, (n) => `{ organizations(first: ${n}) { nodes { id } } }`],
  ['费用', 5_000, (n) => `{ organizations(first: 100) { nodes { contacts(first: ${n === 5_000 ? 47 : 48}) { nodes { id } } id } } }`],
];

describe('查询的上限', () => {
  it.each(documents)('%s：%d 可以', async (_, limit, document) => {
    const { status, body } = await served.graphql(document(limit), { cookie });
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  it.each(documents)('%s：比 %d 多一就不行，二十毫秒内回答 400', async (_, limit, document) => {
    const begun = performance.now();
    const { status, body } = await served.graphql(document(limit + 1), { cookie });
    const took = performance.now() - begun;
    expect([status, body.data, body.errors?.length]).toEqual([400, undefined, 1]);
    expect(took).toBeLessThan(process.env['CI'] ? 200 : 100);
  });

  it.each(['first: 0', 'first: -1', 'last: -5', 'first: 2000000000', 'first: 5, last: 5', 'first: 99999999999'])('页长 %s 不行', async (page) => {
    const { status } = await served.graphql(`{ organizations(${page}) { nodes { id } } }`, { cookie });
    expect(status).toBe(400);
  });

  it('写在变量里的页长一样检查', async () => {
    const { status } = await served.graphql('query ($n: Int) { organizations(first: $n) { nodes { id } } }', { cookie, variables: { n: 101 } });
    expect(status).toBe(400);
  });

  it('一次只受理一个查询', async () => {
    const response = await served.post('/graphql', [{ query: '{ viewer { name } }' }, { query: '{ viewer { name } }' }], { cookie });
    expect(response.status).toBe(400);
  });

  it('层层加倍的片段很快被拒绝', async () => {
    const doubling = times(60, (index) => `fragment F${index} on Unit { parent { ...F${index + 1} ...F${index + 1} } }`);
    const begun = performance.now();
    const { status } = await served.graphql(`{ units { nodes { ...F0 } } } ${doubling} fragment F60 on Unit { id }`, { cookie });
    expect([status, performance.now() - begun < 500]).toEqual([400, true]);
  });

  it.each(['{"query":"{ viewer { kind } }","__proto__":{"admin":true}}', '{"query":"{ viewer { kind } }","variables":{"constructor":{"prototype":{"admin":true}}}}'])('改写原型的请求不收：%s', async (body) => {
    const response = await served.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([response.status, ({} as { admin?: boolean }).admin]).toEqual([400, undefined]);
  });

  it('过长的请求不读', async () => {
    expect((await served.post('/graphql', { query: `{ viewer { name } } # ${'x'.repeat(100_000)}` })).status).toBe(413);
  });
});
