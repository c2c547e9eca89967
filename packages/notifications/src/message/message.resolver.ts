import { Allow, Command, type Context, ReadMany, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { countUnread, readAllMessages, readMessage } from '../operations/read-messages.ts';
import { Message } from './message.entity.ts';

@ObjectType({ description: '读过了' })
export class MessagesRead {
  @Field(() => Int, { description: '标为读过的有几条' }) count!: number;
}

@Resolver()
export class MessageResolver {
  @ReadMany(() => Message, '我的消息', SIGNED_IN) myMessages!: never;

  @Query(() => Int, { description: '我还没有读的消息有几条' })
  @Allow.anyone()
  unreadMessages(@Ctx() context: Context): Promise<number> {
    return countUnread(context);
  }

  @Command(() => Message, '读过一条消息')
  @Allow.anyone()
  readMessage(@Ctx() context: Context, @Arg('id', () => ID, { description: '消息' }) id: string): Promise<Message> {
    return readMessage(context, id);
  }

  @Command(() => MessagesRead, '全部标为读过')
  @Allow.anyone()
  readAllMessages(@Ctx() context: Context): Promise<MessagesRead> {
    return readAllMessages(context);
  }
}
