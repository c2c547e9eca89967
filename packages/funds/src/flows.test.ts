import { decisionsDomain } from '@gongqiao/decisions';
import { modelCheck } from '@gongqiao/kernel';
import { yuan } from '@gongqiao/rules';
import { describe, expect, it } from 'vitest';
import { executionRate } from './budget-line/budget-line.entity.ts';
import { collectiveDecisionFlow } from './collective-decision/collective-decision.flow.ts';
import './domain.ts';
import { fundGrantFlow } from './grant/grant.flow.ts';
import { paymentFlow } from './payment/payment.flow.ts';
import { fundsGrants } from './permissions.ts';

describe.each([collectiveDecisionFlow, fundGrantFlow, paymentFlow].map((flow) => [flow.name, flow] as const))('%s', (_, flow) => {
  it('没有到不了的状态、不认得的动作、没有人管的期限', () => {
    expect(modelCheck(flow)).toEqual({ unreachable: [], unknown: [] });
    expect(decisionsDomain.flowHandler!.problems!(flow)).toEqual([]);
  });
});

const before = (state: string): string[] => Object.values(fundGrantFlow.actions).filter(({ to }) => to === state).flatMap(({ from }) => from);

it('不予扶持和终止以前，每一条路都经过告知和陈述', () => {
  expect([before('declined'), before('ended')]).toEqual([['heard'], ['endHeard']]);
  expect([new Set(before('heard')), new Set(before('endHeard'))]).toEqual([new Set(['notified']), new Set(['endNotified'])]);
});

it('没有一个角色能在一笔钱上办两步', () => {
  const steps = ['funds.propose', 'funds.approve', 'funds.approvePayment', 'funds.pay'];
  for (const [role, held] of Object.entries(fundsGrants)) expect([role, held.filter((permission) => steps.includes(permission)).length]).toEqual([role, Math.min(1, held.filter((permission) => steps.includes(permission)).length)]);
  expect(fundsGrants['auditor-city']).toEqual(['funds.read']);
});

it.each([[0, '0.00'], [5, '0.05'], [100, '1.00'], [1_234_567_89, '1,234,567.89'], [-150, '-1.50']] as const)('%d 分写作 %s 元', (fen, words) => expect(yuan(fen)).toBe(words));
it.each([[0, 0, 0], [1, 3, 33.3], [3, 3, 100]] as const)('付了 %d、预算 %d，执行率 %d', (paid, amount, rate) => expect(executionRate(paid, amount)).toBe(rate));
