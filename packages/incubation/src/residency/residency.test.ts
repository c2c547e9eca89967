import { decisionsDomain } from '@gongqiao/decisions';
import { modelCheck } from '@gongqiao/kernel';
import { describe, expect, it } from 'vitest';
import '../domain.ts';
import { differencesOf } from '../follow-up/differences.ts';
import { followUpFlow } from '../follow-up/follow-up.flow.ts';
import { mentoringFlow } from '../mentoring-session/mentoring-session.flow.ts';
import { stageReviewFlow } from '../stage-review/stage-review.flow.ts';
import { residencyFlow } from './residency.flow.ts';

describe.each([residencyFlow, mentoringFlow, stageReviewFlow, followUpFlow].map((flow) => [flow.name, flow] as const))('%s', (_, flow) => {
  it('没有到不了的状态、不认得的动作、没有人管的期限', () => {
    expect(modelCheck(flow)).toEqual({ unreachable: [], unknown: [] });
    expect(decisionsDomain.flowHandler!.problems!(flow)).toEqual([]);
  });
});

const steps = Object.entries(residencyFlow.actions);
const into = (state: string): string[] => steps.filter(([, { to }]) => to === state).map(([name]) => name);

it('违背组织意愿结束入驻以前，每一条路都经过告知和陈述', () => {
  expect(residencyFlow.actions['end']!.from).toEqual(['heard']);
  expect(into('heard')).toEqual(['reply', 'conclude']);
  for (const name of into('heard')) expect(residencyFlow.actions[name]!.from).toEqual(['notified']);
});

it('结束都经过交接，交接完才算出壳或者退出', () => {
  expect(into('graduated')).toEqual(['finishGraduation']);
  expect(into('left')).toEqual(['finishLeaving']);
  for (const name of ['finishGraduation', 'finishLeaving']) expect(residencyFlow.actions[name]!.from).toEqual(['handingOver']);
});

it('不利的决定都可以复核，改变后知道回到哪里', () => {
  const adverse = steps.filter(([, { decides }]) => decides?.adverse).map(([name, { decides }]) => [name, decides!.overturned]);
  expect(adverse).toEqual([['lapse', 'reoffer'], ['notYet', 'reconsider'], ['end', 'reinstate']]);
});

it('回访只有等待、答复、没有答复，没有哪一步是决定', () => {
  expect(Object.keys(followUpFlow.states)).toEqual(['open', 'answered', 'noAnswer']);
  expect(Object.values(followUpFlow.actions).some(({ decides }) => decides)).toBe(false);
  expect(followUpFlow.actions['answer']!.from).toContain('noAnswer');
});

it('与上一次不同的才列出来', () => {
  const before = { active: null, people: 6, registered: false, served: null, needs: null, remark: null };
  expect(differencesOf(before, { ...before, active: true, registered: true })).toEqual([{ label: '还在开展活动', before: null, after: '是' }, { label: '已经登记', before: '否', after: '是' }]);
  expect(differencesOf(before, before)).toEqual([]);
});
