import { defineManual } from '@gongqiao/ui';

export const identityManual = defineManual({ key: 'identity', title: '账号与授权', load: () => import('../../MANUAL.md') });
