import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { getPreference, keepPreference } from '../operations/preference.ts';
import { NotificationPreference, NotificationPreferenceInput } from './preference.types.ts';

@Resolver()
export class PreferenceResolver {
  @Query(() => NotificationPreference, { description: '我的通知设置' })
  @Allow.anyone()
  notificationPreference(@Ctx() context: Context): Promise<NotificationPreference> {
    return getPreference(context, context.sql);
  }

  @Command(() => NotificationPreference, '保存通知设置；消息总在消息页里，不能关')
  @Allow.anyone()
  keepNotificationPreference(@Ctx() context: Context, @Arg('input', () => NotificationPreferenceInput, { description: '设置' }) input: NotificationPreferenceInput): Promise<NotificationPreference> {
    return keepPreference(context, input);
  }
}
