import { flowFor } from '@gongqiao/kernel';
import type { VenuesPermission } from '../permissions.ts';
import type { Venue } from './venue.entity.ts';

export const venueFlow = flowFor<Venue, VenuesPermission>()('Venue', '场地', {
  initial: 'draft',
  states: {
    draft: { label: '未公布' },
    published: { label: '开放预约' },
    closed: { label: '已关闭' },
  },
  actions: {
    publish: { label: '公布', from: ['draft'], to: 'published', permission: 'venues.maintain' },
    close: { label: '关闭', from: ['published'], to: 'closed', permission: 'venues.maintain' },
    reopen: { label: '重新开放', from: ['closed'], to: 'published', permission: 'venues.maintain' },
  },
});
