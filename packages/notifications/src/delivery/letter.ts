import type { Due } from './outgoing.ts';

/** A message in the words of a letter: plain text, and nothing in it that is not in the inbox too. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

const footOf = (site: string | undefined): string => [`请登录工桥，在“消息”里打开${site ? `：${site}` : '。'}`, '这封邮件由系统发出，不用回复。要改怎样送达，请到“我的账号”的“通知设置”。'].join('\n');

/** A mail with one message, or with a day's. */
export function letterOf({ told, daily }: Pick<Due, 'told' | 'daily'>, site: string | undefined): Letter {
  const [one] = told;
  if (!daily) return { subject: `【工桥】${one!.title}`, text: `${one!.text}\n\n${footOf(site)}\n` };
  const lines = told.map(({ title, text, at }) => `${shanghai.format(at)}　${title}\n${text}`);
  return { subject: `【工桥】${told.length} 条消息`, text: `${lines.join('\n\n')}\n\n${footOf(site)}\n` };
}

/** By SMS and in a group of WeCom: what kind of thing happened, and where to read it. */
export const shortTextOf = ({ told }: Pick<Due, 'told'>): string => `【工桥】${told[0]!.title}。请登录工桥，在“消息”里查看。`;
