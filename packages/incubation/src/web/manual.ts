import { defineManual } from '@gongqiao/ui';

export const incubationManual = defineManual({ key: 'incubation', title: '培育孵化', load: () => import('../../MANUAL.md') });
