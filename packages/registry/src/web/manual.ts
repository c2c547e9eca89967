import { defineManual } from '@gongqiao/ui';

export const registryManual = defineManual({ key: 'registry', title: '社会组织数据库', load: () => import('../../MANUAL.md') });
