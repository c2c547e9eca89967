import type { RuleRow } from './rule-row.ts';

const own = (key: string, title: string, amount: number, unit: RuleRow['unit']): RuleRow => ({
  key: `venues.${key}`, title, amount, unit, basis: '本平台规则', article: null, wording: null, validFrom: null, verified: false,
});

/** 场地预约 */
export const venuesRules: readonly RuleRow[] = [
  own('bookingHorizon', '场地最早可以提前多久预约', 30, 'DAY'),
  own('cancelBefore', '预约最迟在使用之日前多久自行取消', 1, 'DAY'),
  own('noShowLimit', '未到场满多少次的暂停预约', 3, 'TIMES'),
  own('noShowWindow', '未到场的次数在多久之内合计', 3, 'MONTH'),
  own('noShowPause', '暂停预约多久，自最后一次未到场之日起', 1, 'MONTH'),
];
