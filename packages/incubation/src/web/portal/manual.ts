import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'incubation', title: '入驻', load: () => import('../../../MANUAL.portal.md') });
