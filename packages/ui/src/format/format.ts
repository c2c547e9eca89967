const grouped = new Intl.NumberFormat('zh-CN');
const moment = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 1284 → 1,284; null is a count that is not told. */
export const formatCount = (count: number | null): string => (count === null ? '不公布' : grouped.format(count));

/** Totals are counted up to a limit; beyond it people read "10,000+". */
export const TOTAL_LIMIT = 10_001;
export const formatTotal = (total: number): string => (total >= TOTAL_LIMIT ? `${formatCount(TOTAL_LIMIT - 1)}+` : formatCount(total));

/** An instant as 2018-11-30 09:05, Qingdao time. */
export function formatInstant(instant: string): string {
  const parts = Object.fromEntries(moment.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}

/** An instant of today as 09:05, of another day with its date. */
export function formatMoment(instant: string, now: string): string {
  const [date, time] = formatInstant(instant).split(' ');
  return formatInstant(now).startsWith(date!) ? time! : `${date} ${time}`;
}

/** 2018-11-30 → 2018年11月30日, as far as it is known. */
export function formatPartialDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** Bytes as people say them. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** One place after the point, and never 100 % of something that is not all. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '—';
  const share = (part / whole) * 100;
  return `${part < whole && share > 99.9 ? '99.9' : share.toFixed(1)}%`;
}

/** Today in the union's time zone, as 2026-03-02. */
export const todayText = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());
