import { phoneOfAccount, type PersonVault } from '@gongqiao/identity';
import type { Clock, Sql } from '@gongqiao/kernel';
import { type Channel, type Due, letterOf, type Outcome, shortTextOf } from '@gongqiao/notifications';
import { handText } from '../http/text-message.ts';
import type { Settings } from '../settings/settings.ts';
import { mailer } from './mail.ts';
import { postToGroup } from './wecom.ts';

type SendingSettings = Pick<Settings, 'mail' | 'sms' | 'wecom' | 'publicUrl'>;

/** Sends what is due, in the transaction of its claim. */
export type Send = (sql: Sql, due: Due) => Promise<Outcome>;
export type Senders = Readonly<Partial<Record<Channel, Send>>>;

/** The channels that are set up here. */
export const channelsOf = ({ mail, sms, wecom }: SendingSettings): Channel[] => [...(mail ? ['MAIL' as const] : []), ...(sms ? ['SMS' as const] : []), ...(wecom ? ['WECOM' as const] : [])];

/** How each channel that is set up here sends. Addresses are opened for the moment of sending and kept nowhere. */
export function sendersOf({ mail, sms, wecom, publicUrl }: SendingSettings, people: PersonVault, clock: Clock): Senders {
  const post = mail && mailer(mail);
  return {
    ...(post && {
      MAIL: async (_sql, due) => (due.mailSealed === null ? 'ADDRESS_MISSING' : post({ ...letterOf(due, publicUrl), to: people.open(due.accountId, due.mailSealed, 'mail'), id: due.messageId, at: clock.now() })),
    }),
    ...(sms && {
      SMS: async (sql, due) => {
        const phone = await phoneOfAccount({ sql }, people, due.accountId);
        return phone === null ? 'ADDRESS_MISSING' : handText(sms, phone, shortTextOf(due));
      },
    }),
    ...(wecom && { WECOM: (_sql, due) => postToGroup(wecom, shortTextOf(due)) }),
  } satisfies Senders;
}
