import { defineManual } from '@gongqiao/ui';

export const retentionManual = defineManual({ key: 'retention', title: '附件保管', load: () => import('../../MANUAL.md') });
