import { ACT } from '@gongqiao/decisions';
import { flowFor } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { Call } from './call.entity.ts';

export const callFlow = flowFor<Call, IncubationPermission | typeof ACT>()('Call', '征集', {
  initial: 'draft',
  states: {
    draft: { label: '草稿' },
    open: { label: '征集中', publicLabel: '接受申请' },
    reviewing: { label: '评审中', publicLabel: '已截止，正在评审' },
    closed: { label: '已结束' },
    withdrawn: { label: '已撤销' },
  },
  actions: {
    revise: { label: '修改', from: ['draft'], to: 'draft', permission: 'incubation.publish' },
    publish: { label: '发布', from: ['draft'], to: 'open', permission: 'incubation.publish', needs: ['offerText'] },
    amend: { label: '修订评分标准', from: ['open'], to: 'open', permission: 'incubation.publish' },
    close: { label: '截止', from: ['open'], to: 'reviewing', permission: ACT },
    finish: { label: '结束征集', from: ['reviewing'], to: 'closed', permission: 'incubation.publish' },
    withdraw: { label: '撤销征集', from: ['draft', 'open'], to: 'withdrawn', permission: 'incubation.publish' },
  },
});
