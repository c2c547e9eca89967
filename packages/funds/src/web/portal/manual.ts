import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'funds', title: '扶持资金', load: () => import('../../../MANUAL.portal.md') });
