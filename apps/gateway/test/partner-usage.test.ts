import { createPartnerClient, directoryOf } from '@gongqiao/partner-client';
import { demoPartner, loadDemoPartner } from '@gongqiao/partners/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let cookie: string;
beforeAll(async () => {
  served = await serve();
  await loadDemoPartner(served.world.context());
  cookie = await served.signIn('security-admin');
});
afterAll(() => served.close());

const client = () => createPartnerClient({ origin: served.origin, clientId: demoPartner.clientId, secret: demoPartner.secret, attempts: 1 });
const QUERY = `{ partnerClients { nodes { lastTokenAt feedAskedAt feedUntil spent
  usages(last: 7) { nodes { day requests objects } } refusals(last: 20) { nodes { code times message } } } } }`;

interface Look {
  readonly lastTokenAt: string | null;
  readonly feedAskedAt: string | null;
  readonly feedUntil: string | null;
  readonly usages: { readonly nodes: readonly { readonly requests: number; readonly objects: number }[] };
  readonly refusals: { readonly nodes: readonly { readonly code: string; readonly times: number; readonly message: string }[] };
}

async function look(): Promise<Look> {
  const { body } = await served.graphql(QUERY, { cookie });
  return (body.data as unknown as { partnerClients: { nodes: Look[] } }).partnerClients.nodes[0]!;
}

describe('程序用得怎样', () => {
  it('换令牌、查询次数和项数，都数得出来', async () => {
    expect(await look()).toMatchObject({ lastTokenAt: null, feedAskedAt: null, usages: { nodes: [] }, refusals: { nodes: [] } });
    const program = client();
    await program.query('{ organizations(first: 10) { nodes { name } } }');
    await program.query('{ organizations(first: 20) { nodes { name } } }');
    await expect.poll(async () => (await look()).lastTokenAt).toEqual(expect.any(String));
    const { usages: { nodes: [day] } } = await look();
    expect([day!.requests, day!.objects >= 30]).toEqual([2, true]);
  });

  it('为什么被拒绝，按原因数得出来，连同最近一次的说明；拒绝的不算用量', async () => {
    const before = (await look()).usages.nodes[0]!;
    const program = client();
    await served.world.orm.pool.query('update partners_agreement set budget = 1');
    for (let time = 0; time < 3; time += 1) await expect(program.query('{ organizations(first: 10) { nodes { name } } }')).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
    await served.world.orm.pool.query('update partners_agreement set budget = 60000');
    await expect(program.query('{ organizations(first: 10) { nodes { annualIncome } } }')).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    await served.world.orm.pool.query("update partners_agreement set state = 'ENDED'");
    await expect(program.query('{ organizations(first: 10) { nodes { name } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await served.world.orm.pool.query("update partners_agreement set state = 'CONFIRMED'");
    const times = async () => Object.fromEntries((await look()).refusals.nodes.map(({ code, times: count }) => [code, count]));
    await expect.poll(times).toEqual({ BUDGET_SPENT: 3, GRAPHQL_VALIDATION_FAILED: 1, FORBIDDEN: 1 });
    expect((await look()).refusals.nodes.find(({ code }) => code === 'BUDGET_SPENT')!.message).toContain('本分钟的预算 1 项');
    expect((await look()).usages.nodes[0]).toEqual(before);
  });

  it('变化取到了何时：取完的到现在，没取完的到取到的那一项', async () => {
    const directory = directoryOf(client(), ['DIRECTORY']);
    const { cursor } = await directory.changes(null);
    await expect.poll(async () => (await look()).feedUntil).toEqual(expect.any(String));
    await served.world.write(async (context) => { for (let index = 0; index < 120; index += 1) await buildOrganization(context, { published: true }); });
    const first = await directory.changes(cursor);
    expect(first.hasMore).toBe(true);
    const { rows: [told] } = await served.world.sql.query("select a.at from audit_event a join kernel_event e on e.transaction_id = a.transaction_id where e.subject_type = 'Organization' order by a.seq desc limit 1");
    await expect.poll(async () => (await look()).feedUntil).toBe(new Date(told!.at as string).toISOString());
    await directory.changes(first.cursor);
    await expect.poll(async () => { const { feedUntil, feedAskedAt } = await look(); return Math.abs(new Date(feedUntil!).getTime() - new Date(feedAskedAt!).getTime()); }).toBeLessThan(5_000);
  });
});
