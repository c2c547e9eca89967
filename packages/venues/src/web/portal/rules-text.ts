import { labels } from '@gongqiao/schema';

interface Rule {
  readonly key: string;
  readonly amount: number | null;
  readonly unit: keyof typeof labels.RuleUnit;
}

export const RULE_KEYS = ['venues.bookingHorizon', 'venues.cancelBefore', 'venues.noShowLimit', 'venues.noShowWindow', 'venues.noShowPause'];

/** The booking rules as sentences, with the numbers of the rule table; those that did not come are left out. */
export function rulesText(rules: readonly Rule[]): string[] {
  const period = (key: string): string | null => {
    const rule = rules.find((each) => each.key === `venues.${key}`);
    return rule ? `${rule.amount} ${labels.RuleUnit[rule.unit]}` : null;
  };
  const [horizon, cancel, limit, window, pause] = ['bookingHorizon', 'cancelBefore', 'noShowLimit', 'noShowWindow', 'noShowPause'].map(period);
  return [
    ...(horizon ? [`最早提前 ${horizon}预约。`] : []),
    ...(cancel ? [`来不了的，最迟在使用之日前 ${cancel}自行取消；再晚请打电话。`] : []),
    ...(limit && window && pause ? [`${window}内预约后未到场满 ${limit}的，自最后一次起暂停预约 ${pause}，对所有组织一样。登记有误的可以请场地更正。`] : []),
  ];
}
