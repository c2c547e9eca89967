import type { Enumeration } from '@gongqiao/kernel';
import { FundingSource, ServiceMethod } from './organization.enums.ts';

// What people write for the same thing, beside the labels themselves.
const FUNDING_SYNONYMS = {
  捐赠: 'DONATION', 捐款: 'DONATION', 社会捐款: 'DONATION', 购买服务: 'GOVERNMENT_PURCHASE', 政府购买: 'GOVERNMENT_PURCHASE', 工会拨款: 'UNION_FUNDS', 工会补助: 'UNION_FUNDS',
  政府补贴: 'GOVERNMENT_SUBSIDY', 政府资助: 'GOVERNMENT_SUBSIDY', 政府拨款: 'GOVERNMENT_SUBSIDY', 财政补助: 'GOVERNMENT_SUBSIDY', 会员会费: 'MEMBERSHIP_DUES', 服务收费: 'SERVICE_INCOME',
} as const;
const METHOD_SYNONYMS = {
  热线: 'HOTLINE', 电话: 'HOTLINE', 线上: 'ONLINE', 网络服务: 'ONLINE', 上门: 'HOME_VISIT', 入户服务: 'HOME_VISIT', 驻场: 'ON_SITE', 驻点服务: 'ON_SITE', 个案: 'CASE_WORK',
  个案辅导: 'CASE_WORK', 讲座: 'LECTURE', 集中授课: 'LECTURE', 项目: 'PROJECT', 项目化: 'PROJECT',
} as const;

export interface Sorted<Value extends string> {
  readonly known: Value[];
  readonly other: string[];
}

function sorter<Value extends string>(enumeration: Enumeration<Value>, synonyms: Readonly<Record<string, Value>>): (words: readonly string[]) => Sorted<Value> {
  const byWord = new Map<string, Value>([...enumeration.values.map((value) => [enumeration.labels[value], value] as const), ...Object.entries(synonyms)]);
  return (words) => ({
    known: [...new Set(words.flatMap((word) => byWord.get(word) ?? []))],
    other: [...new Set(words.filter((word) => !byWord.has(word)))],
  });
}

/** Words for sources of money, sorted into the known ones and the rest. */
export const sortFundingWords = sorter(FundingSource, FUNDING_SYNONYMS);
/** Words for ways of working, sorted into the known ones and the rest. */
export const sortMethodWords = sorter(ServiceMethod, METHOD_SYNONYMS);
