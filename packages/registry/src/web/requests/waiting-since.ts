const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const DAY = 86_400_000;

/** Days of the calendar since a request was submitted, in words. */
export function waitingSince(submittedAt: string, now = new Date()): string {
  const days = Math.round((Date.parse(calendar.format(now)) - Date.parse(calendar.format(new Date(submittedAt)))) / DAY);
  return days <= 0 ? '今天提交' : `已等 ${days} 天`;
}
