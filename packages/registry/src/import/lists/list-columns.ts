import { headerField, headerText } from '../table/header-names.ts';

/** What a column of a list that an authority publishes can stand for; other columns are not read. */
export type ListField = 'name' | 'creditCode' | 'listedOn' | 'reason' | 'removedOn' | 'reportYear' | 'result';

/** How columns are called to people; the first of the words under which each is known. */
const WORDS: Readonly<Record<Exclude<ListField, 'name' | 'creditCode'>, string>> = {
  listedOn: '列入日期 列入时间 列入名录日期 列入名录时间 列入名单日期 列入名单时间 列入异常名录日期 列入异常名录时间 列入决定日期 认定日期 决定日期',
  reason: '列入原因 列入事由 列入情形 列入理由 列入依据 列入名录原因 列入名录事由 列入名单原因 列入异常名录原因 列入异常名录事由 原因 事由 违法事实 主要违法事实',
  removedOn: '移出日期 移出时间 移出名录日期 移出名录时间 移出名单日期 移出名单时间 移出异常名录日期 移出决定日期 移除日期',
  reportYear: '年度 年份 报告年度 年报年度 年检年度 检查年度',
  result: '年检结果 年检结论 年检情况 检查结果 检查结论 年度检查结果 年度检查结论 年报结果 年报情况 年报状态 报送情况 报送状态 年度报告情况 年度报告报送情况 年度工作报告情况 结果 结论',
};
const LABELS: Readonly<Record<ListField, string>> = {
  name: '名称', creditCode: '统一社会信用代码', ...(Object.fromEntries(Object.entries(WORDS).map(([field, words]) => [field, words.split(' ')[0]!])) as Record<keyof typeof WORDS, string>),
};
const fieldByHeader = new Map(Object.entries(WORDS).flatMap(([field, words]) => words.split(' ').map((word) => [word, field as ListField] as const)));

export const listFieldLabel = (field: ListField): string => LABELS[field];

/** What a header says, if it is known; 2025年度年检结论 is 年检结论. */
export function listField(raw: string): ListField | null {
  const header = headerText(raw);
  const known = headerField(header);
  if (known === 'name' || known === 'creditCode') return known;
  return fieldByHeader.get(header) ?? fieldByHeader.get(header.replace(/^\d{4}年度?/, '')) ?? null;
}
