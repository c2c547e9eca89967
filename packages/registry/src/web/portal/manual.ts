import { defineManual } from '@gongqiao/ui/light/manual';

export const manual = defineManual({ key: 'registry', title: '名录和本组织的资料', load: () => import('../../../MANUAL.portal.md') });
