import { Allow, Command, type Context, getRow, ReadMany, rowsFor, updateRow } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { deliveryActions } from './delivery.actions.ts';
import { MessageDelivery } from './delivery.entity.ts';

@Resolver()
export class DeliveryResolver {
  @ReadMany(() => MessageDelivery, '还没有送达的通知，不含内容和地址', 'notifications.deliveries') messageDeliveries!: never;

  @Command(() => MessageDelivery, '再送一次多次没有送成的通知')
  @Allow('notifications.deliveries')
  async retryDelivery(@Ctx() context: Context, @Arg('id', () => ID, { description: '送达' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<MessageDelivery> {
    const row = await getRow(context, MessageDelivery, id, rowsFor(deliveryActions.retry, context.viewer));
    return updateRow(context, row, version, { state: 'PENDING', attempts: 0, nextAt: context.clock.now() }, { action: 'retry' });
  }
}
