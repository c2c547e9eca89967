import { ACT } from '@gongqiao/decisions';
import { flowFor } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { StageReview } from './stage-review.entity.ts';

export const stageReviewFlow = flowFor<StageReview, IncubationPermission | typeof ACT>()('StageReview', '阶段评估', {
  initial: 'drafting',
  states: {
    drafting: { label: '起草中', publicLabel: '工会正在起草', within: 'incubation.stageDraft' },
    commenting: { label: '等组织提意见', publicLabel: '请提出意见', within: 'incubation.stageComment', lapse: 'close' },
    commented: { label: '待形成结论', publicLabel: '等待结论', within: 'incubation.stageConclude' },
    concluded: { label: '已有结论' },
    ceased: { label: '不再评估' },
  },
  actions: {
    send: { label: '送组织提意见', from: ['drafting'], to: 'commenting', permission: 'incubation.host', needs: ['report'] },
    // Whose residency it is the lookup asks: in memory a row knows no more of it than the key.
    comment: { label: '提出意见', from: ['commenting'], to: 'commented', permission: 'incubation.apply', rows: ({ kind }) => kind === 'ORGANIZATION' },
    close: { label: '提意见的期限届满', from: ['commenting'], to: 'commented', permission: ACT },
    conclude: { label: '形成结论', from: ['commented'], to: 'concluded', permission: 'incubation.host' },
    cease: { label: '入驻已结束', from: ['drafting', 'commenting', 'commented'], to: 'ceased', permission: ACT },
  },
});
