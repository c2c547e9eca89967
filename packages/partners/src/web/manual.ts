import { defineManual } from '@gongqiao/ui';

export const partnersManual = defineManual({ key: 'partners', title: '合作方', load: () => import('../../MANUAL.md') });
