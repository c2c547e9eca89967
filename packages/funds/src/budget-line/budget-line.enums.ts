import { defineEnumeration } from '@gongqiao/kernel';

export const FundSource = defineEnumeration('FundSource', '资金来源', { UNION_FUNDS: '工会经费', FISCAL: '财政资金', UPPER_LEVEL: '上级专项', DONATION: '捐赠' });
