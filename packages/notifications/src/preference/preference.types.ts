import { defineEnumeration, Instant, type ValueOf } from '@gongqiao/kernel';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type Channel, MessageChannel } from '../delivery/channel.ts';
import { MessageKind, type MessageKindValue } from '../message/message-kind.ts';

export const MessageDigest = defineEnumeration('MessageDigest', '邮件怎样送', { NONE: '每件一封', DAILY: '每天早上合成一封' });

/** By which ways somebody is told, beside the inbox, where everything stands. */
@ObjectType({ description: '通知设置：消息之外，还经什么送达' })
export class NotificationPreference {
  @Field(() => [MessageChannel.graphql], { description: '可以用的送达办法；没有接通的、没有号码或邮箱的不在其中' }) channels!: readonly Channel[];
  @Field(() => Boolean, { description: '本系统接通了邮件' }) mailOffered!: boolean;
  @Field(() => String, { nullable: true, description: '确认过的邮箱（遮去中间）' }) mailAddress!: string | null;
  @Field(() => Instant, { nullable: true, description: '邮箱的确认时间' }) mailConfirmedAt!: Date | null;
  @Field(() => [MessageKind.graphql], { description: '经邮件送达的种类' }) mailKinds!: readonly MessageKindValue[];
  @Field(() => [MessageKind.graphql], { description: '经短信送达的种类' }) smsKinds!: readonly MessageKindValue[];
  @Field(() => [MessageKind.graphql], { description: '经企业微信群送达的种类' }) wecomKinds!: readonly MessageKindValue[];
  @Field(() => MessageDigest.graphql, { description: '邮件怎样送' }) digest!: ValueOf<typeof MessageDigest>;
  @Field(() => Int, { description: '不打扰自几点' }) quietFrom!: number;
  @Field(() => Int, { description: '不打扰到几点' }) quietTo!: number;
}

@InputType({ description: '通知设置的内容' })
export class NotificationPreferenceInput {
  @Field(() => [MessageKind.graphql], { description: '经邮件送达的种类' }) mailKinds!: MessageKindValue[];
  @Field(() => [MessageKind.graphql], { description: '经短信送达的种类' }) smsKinds!: MessageKindValue[];
  @Field(() => [MessageKind.graphql], { description: '经企业微信群送达的种类' }) wecomKinds!: MessageKindValue[];
  @Field(() => MessageDigest.graphql, { description: '邮件怎样送' }) digest!: ValueOf<typeof MessageDigest>;
  @Field(() => Int, { description: '不打扰自几点，0 至 23' }) quietFrom!: number;
  @Field(() => Int, { description: '不打扰到几点，0 至 23；与开始相同就是没有' }) quietTo!: number;
}
