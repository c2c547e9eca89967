import { labels } from '@gongqiao/schema';
import type { Preference } from '../messages.documents.ts';

export type Channel = Preference['channels'][number];
export type Kind = Preference['mailKinds'][number];

export const kinds = Object.entries(labels.MessageKind) as [Kind, string][];
export const digests = Object.entries(labels.MessageDigest) as [Preference['digest'], string][];
const fields = { MAIL: 'mailKinds', SMS: 'smsKinds', WECOM: 'wecomKinds' } as const satisfies Record<Channel, keyof Preference>;

export const isChosen = (preference: Preference, channel: Channel, kind: Kind): boolean => preference[fields[channel]].includes(kind);

/** The same, with a kind taken into a channel or out of it. */
export function toggled(preference: Preference, channel: Channel, kind: Kind): Preference {
  const chosen = preference[fields[channel]];
  return { ...preference, [fields[channel]]: chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind] };
}

/** What is sent to be kept. */
export const inputOf = ({ mailKinds, smsKinds, wecomKinds, digest, quietFrom, quietTo }: Preference) => ({ mailKinds, smsKinds, wecomKinds, digest, quietFrom, quietTo });

export const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${hour} 点` }));

/** What the quiet hours mean, in words. */
export const quietWords = ({ quietFrom, quietTo }: Pick<Preference, 'quietFrom' | 'quietTo'>): string =>
  quietFrom === quietTo ? '没有不打扰的时间。' : `${quietFrom} 点到${quietTo < quietFrom ? '第二天 ' : ' '}${quietTo} 点之间，短信和邮件留到 ${quietTo} 点再发；消息照样写下。`;

/** What there is beside the inbox, said as it is. */
export function channelWords({ channels, mailOffered, mailAddress }: Preference): string {
  if (channels.length > 0) return '消息都在“消息”里，不能关。还要送到别处的，在下面选。';
  return mailOffered && !mailAddress ? '消息都在“消息”里。要同时发到邮箱的，先确认一个邮箱。' : '这里还没有接通邮件和短信，消息只在“消息”里。';
}
