import { decisionsDomain } from '@gongqiao/decisions';
import { system, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, type Answer, approve, as, ask, brokenIn, decided, everything, fundsWorld, instalments, lineOf, ofOrganization, organizationOf, paid, payable, paymentsOf, proposed, SOUND } from './world.ts';

let world: World;
let line: string;
let organization: string;
beforeAll(async () => {
  world = await fundsWorld();
  line = (await lineOf(world, 100_000_000)).id;
  organization = (await organizationOf(world)).id;
});
afterAll(() => world.close());

const stateOf = async (id: string): Promise<Answer> => (await ask<{ fundGrant: Answer }>(world, as(world, 'auditor'), 'query ($id: ID!) { fundGrant(id: $id) { id version state committed paid reply notice } }', { id })).fundGrant;

describe('从提请到付款', () => {
  it('三步三个人：提请、批准、审核、付款，组织看到承诺了什么、付了什么、下一期要做到什么', async () => {
    const own = ofOrganization(world, organization);
    const grant = await approve(world, await proposed(world, organization, [200_000, 300_000], line), {});
    expect(grant).toMatchObject({ state: 'APPROVED', committed: '500000' });
    const [first, second] = await paymentsOf(world, grant.id);
    const applied = await act(world, own, 'applyForPayment', { id: first!.id, input: { version: first!.version, fulfilment: '协议已于三月一日签订' } });
    expect(applied).toMatchObject({ state: 'REQUESTED', stateLabel: '已申请，等待审核' });
    const returned = await act(world, as(world, 'clerk'), 'returnPayment', { id: first!.id, version: applied.version, reason: '请附协议' });
    expect(returned).toMatchObject({ state: 'PLANNED' });
    const again = await act(world, own, 'applyForPayment', { id: first!.id, input: { version: returned.version, fulfilment: '协议已附' } });
    const approved = await act(world, as(world, 'clerk'), 'approvePayment', { id: first!.id, version: again.version });
    expect(await paid(world, approved)).toMatchObject({ state: 'PAID' });
    const { fundGrant } = await ask<{ fundGrant: Record<string, unknown> }>(world, own, `query ($id: ID!) { fundGrant(id: $id) { stateLabel amount paid payments { nodes { ordinal amount condition stateLabel paidOn voucherNumber offers { action } } } decisions { nodes { outcome rules { key } factsKnown { label value } } } cases { nodes { turn } } } }`, { id: grant.id });
    expect(fundGrant).toMatchObject({
      stateLabel: '已批准，按约定拨付', amount: '500000', paid: '200000',
      payments: { nodes: [{ ordinal: 1, stateLabel: '已付款', paidOn: '2026-03-02', voucherNumber: '付字第1号', offers: [] }, { ordinal: 2, condition: '中期服务满一百人次以后', stateLabel: '条件做到以后可以申请', offers: [{ action: 'apply' }] }] },
      decisions: { nodes: [{ outcome: '批准' }] },
    });
    expect(JSON.stringify(fundGrant)).toContain('第 2 期');
    await paid(world, await payable(world, second!), { voucherNumber: '付字第2号' });
    expect(await stateOf(grant.id)).toMatchObject({ state: 'COMPLETED', committed: '0', paid: '500000' });
    expect(await brokenIn(world)).toEqual(SOUND);
  });

  it('各期合计不等于金额、没有分期的，不能提请；提请以后不能改', async () => {
    const legal = as(world, 'legal');
    const draft = (parts: { amount: string }[], amount = '500') => act(world, legal, 'draftFundGrant', { input: { organization, purpose: '讲座', amount, instalments: parts } });
    const propose = (row: Answer) => act(world, legal, 'proposeFundGrant', { id: row.id, version: row.version });
    expect(await propose(await draft([]))).toMatchObject({ code: 'INSTALMENTS_NONE' });
    const short = await draft(instalments(200, 299));
    expect(await propose(short)).toMatchObject({ code: 'INSTALMENTS_SUM', message: expect.stringContaining('4.99 元') as string });
    const revised = await act(world, legal, 'reviseFundGrant', { id: short.id, version: short.version, input: { organization, purpose: '讲座', amount: '499', instalments: instalments(200, 299) } });
    const open = await propose(revised);
    expect(open).toMatchObject({ state: 'PROPOSED' });
    expect(await act(world, legal, 'reviseFundGrant', { id: open.id, version: open.version, input: { organization, purpose: '讲座', amount: '500', instalments: instalments(500) } })).toMatchObject({ code: 'GRANT_LOCKED' });
    expect(await draft(instalments(100), '0')).toMatchObject({ code: 'AMOUNT_INVALID' });
    const returned = await act(world, as(world, 'leader'), 'returnFundGrant', { id: open.id, version: open.version, reason: '用途再写细' });
    expect(returned).toMatchObject({ state: 'RETURNED' });
    expect(await propose(returned)).toMatchObject({ state: 'PROPOSED' });
  });

  it('没有登记的小组由一个登记了的组织代管；没有登记的不能收款', async () => {
    const [legal, loose] = [as(world, 'legal'), await organizationOf(world, { registrationStatus: 'UNREGISTERED' })];
    const draft = (input: Record<string, unknown>) => act(world, legal, 'draftFundGrant', { input: { purpose: '骑手互助', amount: '900', instalments: instalments(900), ...input } });
    expect(await draft({ recipientName: '骑手互助小组' })).toMatchObject({ code: 'RECIPIENT_MISSING' });
    expect(await draft({ organization: loose.id })).toMatchObject({ code: 'PAYEE_UNREGISTERED' });
    const grant = await draft({ recipientName: '骑手互助小组', payee: organization });
    expect(grant).toMatchObject({ state: 'DRAFT' });
    // 为哪一件事项, 起草的人要看得到
    const about = (subjectType: string, subjectId: string) => draft({ recipientName: '骑手互助小组', payee: organization, subjectType, subjectId });
    expect(await about('Organization', organization)).toMatchObject({ state: 'DRAFT' });
    expect(await about('Organization', '00000000-0000-7000-8000-000000000001')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await about('Somewhere', organization)).toMatchObject({ code: 'SUBJECT_UNKNOWN' });
    expect((await world.sql.query('select subject_type, subject_id from funds_grant where subject_id = $1', [organization])).rows).toEqual([{ subject_type: 'Organization', subject_id: organization }]);
    const open = await act(world, legal, 'proposeFundGrant', { id: grant.id, version: grant.version });
    expect((await ask<{ fundGrant: object | null }>(world, ofOrganization(world, organization), 'query ($id: ID!) { fundGrant(id: $id) { recipientName } }', { id: open.id })).fundGrant).toEqual({ recipientName: '骑手互助小组' });
  });

  it('提请以后，为的是什么事还记着', async () => {
    const legal = as(world, 'legal');
    const draft = await act(world, legal, 'draftFundGrant', { input: { organization, purpose: '入驻扶持', amount: '100', instalments: [{ amount: '100', condition: '入驻以后' }], subjectType: 'Organization', subjectId: organization } });
    await act(world, legal, 'proposeFundGrant', { id: draft.id, version: draft.version });
    const { rows } = await world.sql.query('select subject_type, subject_id, state from funds_grant where id = $1', [draft.id]);
    expect(rows).toEqual([{ subject_type: 'Organization', subject_id: organization, state: 'PROPOSED' }]);
  });
});

describe('一个人不能办两步，哪怕什么角色都有', () => {
  const people = ['one', 'two', 'three', 'four'] as const;
  it('提请的不能批；申请的不能审；申请、审核、批准、提请的都不能付；付的不能冲销', async () => {
    const [one, two, three, four] = people.map((name) => everything(world, `everything-${name}`));
    const open = await proposed(world, organization, [700], line, one!);
    expect(open.offers).not.toContainEqual({ action: 'approve' });
    expect(await approve(world, open, {}, one!)).toMatchObject({ code: 'SAME_PERSON' });
    const grant = await approve(world, open, {}, two!);
    const [payment] = await paymentsOf(world, grant.id);
    const requested = await act(world, three!, 'requestPayment', { id: payment!.id, input: { version: payment!.version, fulfilment: '做到了' } });
    expect(await act(world, three!, 'approvePayment', { id: payment!.id, version: requested.version })).toMatchObject({ code: 'SAME_PERSON' });
    const five = everything(world, 'everything-five');
    const agreed = await act(world, four!, 'approvePayment', { id: payment!.id, version: requested.version });
    for (const viewer of [one!, two!, three!, four!]) expect(await paid(world, agreed, {}, viewer)).toMatchObject({ code: 'SAME_PERSON' });
    const done = await paid(world, agreed, {}, five);
    expect(done).toMatchObject({ state: 'PAID' });
    expect(await act(world, five, 'reversePayment', { id: done.id, version: done.version, reason: '付错' })).toMatchObject({ code: 'SAME_PERSON' });
    expect(await act(world, one!, 'reversePayment', { id: done.id, version: done.version, reason: '付错' })).toMatchObject({ state: 'REVERSED' });
  });

  it('集体决策：登记的不能自己确认，没有确认的不能用，回避的人留在记录里', async () => {
    const [recorded, office] = [await decided(world, 'SPENDING', 9_000_000, false), as(world, 'office')];
    expect(recorded).toMatchObject({ state: 'RECORDED', recused: ['理事长（兼任对方理事）'] });
    expect(await act(world, office, 'confirmCollectiveDecision', { id: recorded.id, version: recorded.version })).toMatchObject({ code: 'SAME_PERSON' });
    const grant = await proposed(world, organization, [6_000_000], line);
    expect(await approve(world, grant, {})).toMatchObject({ code: 'DECISION_MISSING', message: expect.stringMatching(/50,000元.*60,000\.00 元/) as string });
    expect(await approve(world, grant, { collectiveDecision: recorded.id })).toMatchObject({ code: 'DECISION_UNCONFIRMED' });
    const confirmed = await act(world, as(world, 'office2'), 'confirmCollectiveDecision', { id: recorded.id, version: recorded.version });
    expect(await approve(world, grant, { collectiveDecision: confirmed.id })).toMatchObject({ state: 'APPROVED' });
    expect(await act(world, office, 'strikeCollectiveDecision', { id: recorded.id, version: confirmed.version, reason: '写错' })).toMatchObject({ code: 'DECISION_USED' });
    expect(await approve(world, await proposed(world, organization, [4_000_000], line), { collectiveDecision: confirmed.id })).toMatchObject({ code: 'DECISION_SHORT', message: expect.stringContaining('还剩 30,000.00 元') as string });
    expect(await brokenIn(world)).toEqual(SOUND);
  });
});

describe('不予扶持与终止', () => {
  it('先告知、听取意见再决定；复核改变的，回到待审批', async () => {
    const open = await proposed(world, organization, [800], line);
    const leader = as(world, 'leader');
    expect(await act(world, leader, 'declineFundGrant', { id: open.id, version: open.version, reason: '不合适' })).toMatchObject({ code: 'NOT_NOW' });
    const told = await act(world, leader, 'notifyFundGrant', { id: open.id, version: open.version, reason: '用途与服务职工无关' });
    const heard = await act(world, ofOrganization(world, organization), 'replyToFundGrant', { id: open.id, version: told.version, text: '用于职工子女托管' });
    expect(heard).toMatchObject({ state: 'HEARD' });
    expect(await act(world, leader, 'declineFundGrant', { id: open.id, version: heard.version, reason: '仍与服务职工无关' })).toMatchObject({ state: 'DECLINED' });
    const { fundGrant } = await ask<{ fundGrant: { decisions: { nodes: { id: string; adverse: boolean; appealUntil: string | null }[] } } }>(world, ofOrganization(world, organization), 'query ($id: ID!) { fundGrant(id: $id) { decisions { nodes { id adverse appealUntil } } } }', { id: open.id });
    expect(fundGrant.decisions.nodes).toMatchObject([{ adverse: true, appealUntil: expect.any(String) as string }]);
    await overturn(fundGrant.decisions.nodes[0]!.id);
    expect(await stateOf(open.id)).toMatchObject({ state: 'PROPOSED' });
  });

  async function overturn(decision: string): Promise<void> {
    const own = ofOrganization(world, organization);
    const { result } = await ask<{ result: Answer }>(world, own, 'mutation ($decision: ID!) { result: fileAppeal(decision: $decision, grounds: "事实有误") { ... on Appeal { id version } ... on Refusal { code message } } }', { decision });
    expect(result.code).toBeUndefined();
    const { done } = await ask<{ done: Answer }>(world, as(world, 'reviewer'), 'mutation ($id: ID!, $version: Int!) { done: overturnAppeal(id: $id, version: $version, reason: "原决定事实不清") { ... on Appeal { state } ... on Refusal { code message } } }', result);
    expect(done).toMatchObject({ state: 'OVERTURNED' });
  }

  it('终止：告知期间不能付款，没有付的回到科目；复核改变的，重新承诺、各期恢复', async () => {
    const own = await lineOf(world, 10_000);
    const grant = await approve(world, await proposed(world, organization, [400, 500], own.id), {});
    const [first, second] = await paymentsOf(world, grant.id);
    await paid(world, await payable(world, first!));
    const ready = await payable(world, second!);
    const leader = as(world, 'leader');
    const told = await act(world, leader, 'notifyFundGrantEnd', { id: grant.id, version: (await stateOf(grant.id)).version, reason: '服务没有开展' });
    expect(await paid(world, ready)).toMatchObject({ code: 'GRANT_NOT_ACTIVE' });
    world.clock.set('2026-03-20T02:00:00Z');
    await decisionsDomain.upkeep!(world.context(system), world.graph);
    const heard = await stateOf(grant.id);
    expect([told['state'], heard['state'], heard['reply']]).toEqual(['END_NOTIFIED', 'END_HEARD', null]);
    expect(await act(world, leader, 'endFundGrant', { id: grant.id, version: heard.version, reason: '期满没有开展' })).toMatchObject({ state: 'ENDED', committed: '0', paid: '400' });
    expect((await paymentsOf(world, grant.id)).map((one) => one['state'])).toEqual(['PAID', 'CANCELLED']);
    const balance = async () => (await world.sql.query('select available, committed, paid from funds_budget_line where id = $1', [own.id])).rows[0];
    expect(await balance()).toEqual({ available: '9600', committed: '0', paid: '400' });
    const { fundGrant } = await ask<{ fundGrant: { decisions: { nodes: { id: string; outcome: string }[] } } }>(world, ofOrganization(world, organization), 'query ($id: ID!) { fundGrant(id: $id) { decisions { nodes { id outcome } } } }', { id: grant.id });
    await overturn(fundGrant.decisions.nodes.find(({ outcome }) => outcome === '终止')!.id);
    expect(await stateOf(grant.id)).toMatchObject({ state: 'APPROVED', committed: '500' });
    expect((await paymentsOf(world, grant.id)).map((one) => one['state'])).toEqual(['PAID', 'PLANNED']);
    expect(await balance()).toEqual({ available: '9100', committed: '500', paid: '400' });
    world.clock.set('2026-03-02T02:00:00Z');
    expect(await brokenIn(world)).toEqual(SOUND);
  });
});

describe('付款与冲销', () => {
  it('要凭证号，日期不晚于今天，第二次点击因为版本旧了被拒绝', async () => {
    const grant = await approve(world, await proposed(world, organization, [600], (await lineOf(world, 600)).id), {});
    const [payment] = await paymentsOf(world, grant.id);
    expect(await act(world, as(world, 'legal'), 'requestPayment', { id: payment!.id, input: { version: payment!.version, fulfilment: ' ' } })).toMatchObject({ code: 'FULFILMENT_MISSING' });
    const ready = await payable(world, payment!);
    expect(await paid(world, ready, { voucherNumber: ' ' })).toMatchObject({ code: 'VOUCHER_MISSING' });
    expect(await paid(world, ready, { paidOn: '2026-03-03' })).toMatchObject({ code: 'PAID_LATER' });
    expect(await act(world, as(world, 'clerk'), 'approvePayment', { id: payment!.id, version: ready.version - 1 })).toMatchObject({ code: 'CONFLICT' });
    expect(await act(world, as(world, 'cashier'), 'sendBackPayment', { id: payment!.id, version: ready.version, reason: '账号不对' })).toMatchObject({ state: 'PLANNED' });
  });

  it('冲销以后原来的留着，同样金额的一期可以再付；已经终止的，钱回到科目', async () => {
    const grant = await approve(world, await proposed(world, organization, [600], (await lineOf(world, 600)).id), {});
    const done = await paid(world, await payable(world, (await paymentsOf(world, grant.id))[0]!));
    expect(await stateOf(grant.id)).toMatchObject({ state: 'COMPLETED' });
    await act(world, as(world, 'clerk'), 'reversePayment', { id: done.id, version: done.version, reason: '账号填错' });
    const after = await paymentsOf(world, grant.id);
    expect(after.map((one) => [one['state'], one['ordinal'], one['amount']])).toEqual([['REVERSED', 1, '600'], ['PLANNED', 1, '600']]);
    expect(await stateOf(grant.id)).toMatchObject({ state: 'APPROVED', committed: '600', paid: '0' });
    expect(await paid(world, await payable(world, after[1]!))).toMatchObject({ state: 'PAID' });
    expect(await stateOf(grant.id)).toMatchObject({ state: 'COMPLETED', paid: '600' });
    expect(await brokenIn(world)).toEqual(SOUND);
  });
});
