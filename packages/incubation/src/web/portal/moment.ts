const format = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });

/** A moment as it is read in Qingdao: 2026年2月5日 09:00. */
export const momentInBeijing = (instant: string): string => format.format(new Date(instant));
