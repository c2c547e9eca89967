import type { EnumValue } from '@gongqiao/schema';

/** `2016`, `2016-03` or `2016-03-18` as people write it; nothing is added that is not known. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [`${year} 年`, month ? `${month} 月` : '', day ? `${day} 日` : ''].filter(Boolean).join(' ');
}

const moment = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });

/** An instant as people here write it: 2018年11月30日 16:05. */
export const momentText = (instant: string): string => moment.format(new Date(instant));

/** What a registration status means, for readers who do not know the terms. */
export const statusMeaning: Readonly<Record<EnumValue<'RegistrationStatus'>, string>> = {
  REGISTERED: '已经依法登记，有统一社会信用代码。',
  FILED: '在街道（镇）等单位备案，还没有登记为法人。',
  UNREGISTERED: '由志愿者或职工自行组织，没有办理登记或备案。',
  DISSOLVED: '已经注销，不再开展活动。',
};

export function unionText(hasUnion: boolean | null): string | null {
  return hasUnion === null ? null : hasUnion ? '已建立工会' : '尚未建立工会';
}
