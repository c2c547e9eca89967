import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'decisions', title: '办理与决定', load: () => import('../../../MANUAL.portal.md') });
