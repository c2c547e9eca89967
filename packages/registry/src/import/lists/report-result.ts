/** What an authority says of a year's report or inspection. */
export type ReportResult = 'SUBMITTED' | 'LATE' | 'NOT_SUBMITTED' | 'QUALIFIED' | 'PARTLY_QUALIFIED' | 'UNQUALIFIED';

const WORDS: Readonly<Record<ReportResult, string>> = {
  SUBMITTED: '已报送 已提交 已年报 已公示 已报告 按时报送 按期报送 已按时报送 已按期报送 按规定报送',
  LATE: '逾期报送 逾期提交 逾期年报 逾期已报 补报 已补报 迟报',
  NOT_SUBMITTED: '未报送 未提交 未年报 未公示 未报告 未报 未按时报送 未按期报送 未按规定报送 逾期未报送 逾期未报 未参检 未年检 未参加年检',
  QUALIFIED: '合格 年检合格', PARTLY_QUALIFIED: '基本合格 年检基本合格', UNQUALIFIED: '不合格 年检不合格',
};
const resultByWord = new Map(Object.entries(WORDS).flatMap(([result, words]) => words.split(' ').map((word) => [word, result as ReportResult] as const)));

/** Only words that say it outright: what else is published is kept in its own words. */
export const readResult = (text: string): ReportResult | null => resultByWord.get(text) ?? null;
