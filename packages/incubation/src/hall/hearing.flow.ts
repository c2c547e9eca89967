import { flowFor } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { Hearing } from './hearing.entity.ts';

export const hearingFlow = flowFor<Hearing, IncubationPermission>()('Hearing', '现场评审', {
  initial: 'draft',
  states: {
    draft: { label: '草稿' },
    published: { label: '已公布', publicLabel: '已公布，还没有开始' },
    open: { label: '进行中' },
    closed: { label: '已结束' },
    cancelled: { label: '已取消' },
  },
  actions: {
    revise: { label: '修改', from: ['draft'], to: 'draft', permission: 'incubation.hall' },
    publish: { label: '公布', from: ['draft'], to: 'published', permission: 'incubation.hall' },
    enter: { label: '安排上场的申请', from: ['published'], to: 'published', permission: 'incubation.hall' },
    draw: { label: '抽签', from: ['published'], to: 'published', permission: 'incubation.hall' },
    arrange: { label: '人工排序', from: ['published'], to: 'published', permission: 'incubation.hall' },
    start: { label: '开始', from: ['published'], to: 'open', permission: 'incubation.hall' },
    next: { label: '下一组', from: ['open'], to: 'open', permission: 'incubation.hall' },
    close: { label: '结束，公布结果', from: ['open'], to: 'closed', permission: 'incubation.hall' },
    cancel: { label: '取消现场评审', from: ['draft', 'published'], to: 'cancelled', permission: 'incubation.hall' },
  },
});
