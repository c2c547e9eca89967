import { ACT } from '@gongqiao/decisions';
import { askedByAnother } from '@gongqiao/identity';
import { all, any, flowFor, withinScope } from '@gongqiao/kernel';
import type { RetentionPermission } from '../permissions.ts';
import type { ExpiredDocument } from './expired-document.entity.ts';

export const expiredDocumentFlow = flowFor<ExpiredDocument, RetentionPermission | typeof ACT>()('ExpiredDocument', '到期附件', {
  initial: 'listed',
  states: {
    listed: { label: '待处理' },
    proposed: { label: '等人确认销毁' },
    extended: { label: '已延长保管' },
    aside: { label: '暂不处理' },
    destroyed: { label: '已销毁' },
  },
  actions: {
    propose: { label: '提出销毁', from: ['listed'], to: 'proposed', permission: 'retention.dispose' },
    destroy: { label: '确认销毁', from: ['proposed'], to: 'destroyed', permission: 'retention.dispose', rows: (viewer) => all(withinScope(viewer, 'retention.dispose'), any({ proposedById: null }, askedByAnother(viewer, 'retention.dispose', 'proposedById'))) },
    decline: { label: '不销毁', from: ['proposed'], to: 'listed', permission: 'retention.dispose' },
    extend: { label: '延长保管', from: ['listed'], to: 'extended', permission: 'retention.dispose' },
    relist: { label: '再列入到期', from: ['extended', 'aside'], to: 'listed', permission: ACT },
    putAside: { label: '移出到期', from: ['listed', 'proposed'], to: 'aside', permission: ACT },
  },
});
