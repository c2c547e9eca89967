import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'venues', title: '预约场地', load: () => import('../../../MANUAL.portal.md') });
