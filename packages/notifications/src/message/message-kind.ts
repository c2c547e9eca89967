import { defineEnumeration, type ValueOf } from '@gongqiao/kernel';

export const MessageKind = defineEnumeration('MessageKind', '消息的种类', { DECISION: '决定', TURN: '轮到您办理', REMINDER: '提醒', COPY: '抄送', INFORMATION: '告知' });
export type MessageKindValue = ValueOf<typeof MessageKind>;
