export { type Channel, offerChannels } from './delivery/channel.ts';
export { type Letter, letterOf, shortTextOf } from './delivery/letter.ts';
export { claimDue, type Due, type Outcome, postpone, settleDue } from './delivery/outgoing.ts';
export { afterQuiet, ATTEMPTS, ATTEMPTS_REFUSED, isQuiet } from './delivery/schedule.ts';
export { notificationsDomain } from './domain.ts';
export type { MessageKindValue } from './message/message-kind.ts';
export { confirmMailAddress, dropMailCode, getMailAddress, makeMailCode, removeMailAddress } from './operations/mail-address.ts';
export { type Notice, notify, type Recipients } from './operations/notify.ts';
export { resealMail } from './operations/reseal-mail.ts';
