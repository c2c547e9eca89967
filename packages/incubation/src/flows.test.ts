import { decisionsDomain } from '@gongqiao/decisions';
import { modelCheck } from '@gongqiao/kernel';
import { describe, expect, it } from 'vitest';
import { applicationFlow } from './application/application.flow.ts';
import { callFlow } from './call/call.flow.ts';
import './domain.ts';
import { meanOf, medianOf, outliersIn } from './operations/review/totals.ts';
import { reviewFlow } from './review/review.flow.ts';

describe.each([applicationFlow, callFlow, reviewFlow].map((flow) => [flow.name, flow] as const))('%s', (_, flow) => {
  it('没有到不了的状态、不认得的动作、没有人管的期限', () => {
    expect(modelCheck(flow)).toEqual({ unreachable: [], unknown: [] });
    expect(decisionsDomain.flowHandler!.problems!(flow)).toEqual([]);
  });
});

it('申请方与工会读到的状态不同，从同一张表来', () => {
  expect(applicationFlow.states['notified']).toMatchObject({ label: '已告知拟不予入驻', publicLabel: '拟不予入驻，可以陈述意见' });
});

it('不予入驻以前，每一条路都经过告知和陈述', () => {
  const before = (state: string): string[] => Object.values(applicationFlow.actions).filter(({ to }) => to === state).flatMap(({ from }) => from);
  expect(before('declined')).toEqual(['heard']);
  expect(new Set(before('heard'))).toEqual(new Set(['notified']));
});

describe('总分', () => {
  it.each([[[80, 91, 40], 70.33, 80], [[85, 60], 72.5, 72.5], [[77], 77, 77], [[1, 2, 3, 10], 4, 2.5]] as const)('%j 平均 %d，中位数 %d', (totals, mean, median) => {
    expect([meanOf(totals), medianOf(totals)]).toEqual([mean, median]);
  });
  it('超过的才标，正好的不标', () => expect(outliersIn([60, 80, 101], 20)).toEqual([false, false, true]));
});
