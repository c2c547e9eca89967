import { defineManual } from '@gongqiao/ui';

export const notificationsManual = defineManual({ key: 'notifications', title: '消息和通知', load: () => import('../../MANUAL.md') });
