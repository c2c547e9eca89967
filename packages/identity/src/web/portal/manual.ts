import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'identity', title: '账号', load: () => import('../../../MANUAL.portal.md') });
