import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'notifications', title: '消息和通知', load: () => import('../../../MANUAL.portal.md') });
