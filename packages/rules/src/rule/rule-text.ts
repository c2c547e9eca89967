import type { Rule } from './rule.entity.ts';
import { yuan } from './yuan.ts';

const UNITS: Partial<Record<Rule['unit'], string>> = { DAY: '日', WORKING_DAY: '个工作日', MONTH: '个月', YEAR: '年', PERSON: '人', COUNT: '个', TIMES: '次', POINT: '分' };

/** A rule in a few words: `首次审核：5个工作日`. */
export function ruleText({ title, amount, outOf, unit }: Pick<Rule, 'title' | 'amount' | 'outOf' | 'unit'>): string {
  if (amount === null) return title;
  if (unit === 'FRACTION') return `${title}：${outOf}分之${amount}`;
  if (unit === 'FEN') return `${title}：${yuan(amount).replace(/\.00$/, '')}元`;
  return `${title}：${amount}${UNITS[unit] ?? ''}`;
}
