import { defineEnumeration } from '@gongqiao/kernel';

export const ResidencyOutcome = defineEnumeration('ResidencyOutcome', '入驻怎样结束', { GRADUATED: '出壳', LEFT: '退出' });
