import { today } from '@gongqiao/kernel';
import type { MessageKindValue } from '../message/message-kind.ts';
import { type Channel, offeredChannels } from './channel.ts';
import { afterQuiet, digestAfter, NIGHT, type Quiet } from './schedule.ts';

/** What of an account decides by which ways it is told. Kinds are null where nobody has chosen. */
export interface Reach {
  readonly staff: boolean;
  readonly phone: boolean;
  readonly mail: boolean;
  readonly mailKinds: readonly string[] | null;
  readonly smsKinds: readonly string[] | null;
  readonly wecomKinds: readonly string[] | null;
  readonly daily: boolean;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
}

export interface Planned {
  readonly channel: Channel;
  readonly digestOn: string | null;
  readonly nextAt: Date;
}

/** What an account that chose nothing is told by a channel, beside its inbox. */
export const USUAL: Readonly<Record<Channel, readonly MessageKindValue[]>> = { MAIL: ['DECISION', 'TURN', 'REMINDER'], SMS: ['DECISION', 'TURN'], WECOM: [] };

export const quietOf = ({ quietFrom, quietTo }: Pick<Reach, 'quietFrom' | 'quietTo'>): Quiet => (quietFrom === null || quietTo === null ? NIGHT : { from: quietFrom, to: quietTo });

/** The channels by which somebody can be told at all. */
export const channelsOf = ({ staff, phone, mail }: Pick<Reach, 'staff' | 'phone' | 'mail'>): Channel[] =>
  offeredChannels().filter((channel) => ({ MAIL: mail, SMS: phone && !staff, WECOM: staff })[channel]);

/** By which channels a message goes out, beside standing in the inbox, and when. */
export function planFor(kind: MessageKindValue, reach: Reach, now: Date): Planned[] {
  const chosen: Readonly<Record<Channel, readonly string[] | null>> = { MAIL: reach.mailKinds, SMS: reach.smsKinds, WECOM: reach.wecomKinds };
  const quiet = quietOf(reach);
  return channelsOf(reach).filter((channel) => (chosen[channel] ?? USUAL[channel]).includes(kind)).map((channel) => {
    const daily = channel === 'MAIL' && reach.daily;
    const nextAt = daily ? digestAfter(quiet, now) : afterQuiet(quiet, now);
    return { channel, nextAt, digestOn: daily ? today({ now: () => nextAt }) : null };
  });
}
