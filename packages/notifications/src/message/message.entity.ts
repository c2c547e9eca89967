import { Choice, Id, Moment, Noun, Row, Text } from '@gongqiao/kernel';
import { messageFilters } from './message.filters.ts';
import { MessageKind, type MessageKindValue } from './message-kind.ts';

/** What an account is told: in the transaction of what it is about, once, and read by nobody else. */
@Noun('Message', '消息', { table: 'notifications_message', defaultOrder: 'toldAt', filters: messageFilters })
export class Message extends Row {
  @Id('账号', { hidden: true }) accountId!: string;
  @Text('去重的键', { hidden: true }) key!: string;
  @Choice(MessageKind, '种类', { public: true, filter: true }) kind!: MessageKindValue;
  @Text('标题', { public: true }) title!: string;
  @Text('内容', { public: true }) text!: string;
  @Text('记录种类', { public: true, nullable: true }) subjectType!: string | null;
  @Id('记录标识', { public: true, nullable: true }) subjectId!: string | null;
  @Moment('时间', { public: true, order: true }) toldAt!: Date;
  @Moment('读过的时间', { public: true, nullable: true }) readAt!: Date | null;
}
