import { flowFor } from '@gongqiao/kernel';
import { expect, it } from 'vitest';
import { diagramOf } from './diagram.ts';

const flow = flowFor<{ state: string }, 'pleas.hear'>()('PleaDiagram', '请求', {
  initial: 'draft',
  states: { draft: { label: '草稿' }, underReview: { label: '评审中' }, declined: { label: '不予' } },
  actions: {
    submit: { label: '提交', from: ['draft'], to: 'underReview', permission: 'pleas.hear' },
    decline: { label: '不予', from: ['draft', 'underReview'], to: 'declined', permission: 'pleas.hear', decides: { cites: ['pleas.article'] } },
  },
});

it('状态与动作画成图', () => {
  expect(diagramOf(flow)).toBe(`stateDiagram-v2
  state "草稿" as draft
  state "评审中" as underReview
  state "不予" as declined
  [*] --> draft
  draft --> underReview: 提交
  draft --> declined: 不予（决定）
  underReview --> declined: 不予（决定）
`);
});
