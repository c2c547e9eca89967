import { defineEnumeration, type ValueOf } from '@gongqiao/kernel';

export const MessageChannel = defineEnumeration('MessageChannel', '经什么送达', { MAIL: '邮件', SMS: '短信', WECOM: '企业微信群' });
export type Channel = ValueOf<typeof MessageChannel>;

let offered: readonly Channel[] = [];

/** Says by which channels this installation sends; without it messages stand in the inbox alone. */
export function offerChannels(channels: readonly Channel[]): void {
  offered = channels;
}

export const offeredChannels = (): readonly Channel[] => offered;
