import { defineManual } from '@gongqiao/ui';

export const venuesManual = defineManual({ key: 'venues', title: '场地', load: () => import('../../MANUAL.md') });
