import { ACT } from '@gongqiao/decisions';
import { flowFor } from '@gongqiao/kernel';
import type { RetentionPermission } from '../permissions.ts';
import type { ExpiredDocument } from './expired-document.entity.ts';

export const expiredDocumentFlow = flowFor<ExpiredDocument, RetentionPermission | typeof ACT>()('ExpiredDocument', '到期附件', {
  initial: 'listed',
  states: {
    listed: { label: '待处理' },
    extended: { label: '已延长保管' },
    aside: { label: '暂不处理' },
    destroyed: { label: '已销毁' },
  },
  actions: {
    destroy: { label: '销毁', from: ['listed'], to: 'destroyed', permission: 'retention.dispose' },
    extend: { label: '延长保管', from: ['listed'], to: 'extended', permission: 'retention.dispose' },
    relist: { label: '再列入到期', from: ['extended', 'aside'], to: 'listed', permission: ACT },
    putAside: { label: '移出到期', from: ['listed'], to: 'aside', permission: ACT },
  },
});
