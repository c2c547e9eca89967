import { defineManual } from '@gongqiao/ui';

export const fundsManual = defineManual({ key: 'funds', title: '扶持资金', load: () => import('../../MANUAL.md') });
