import { defineManual } from '@gongqiao/ui';

export const decisionsManual = defineManual({ key: 'decisions', title: '办件、决定和规则', load: () => import('../../MANUAL.md') });
