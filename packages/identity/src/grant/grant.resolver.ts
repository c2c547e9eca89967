import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Account } from '../account/account.entity.ts';
import { decideGrant } from '../operations/decide-grant.ts';
import { delegate } from '../operations/delegate.ts';
import { requestGrant } from '../operations/request-grant.ts';
import { roles } from '../role/roles.ts';
import { Grant } from './grant.entity.ts';
import { grantFlow } from './grant.flow.ts';
import { DelegationInput, GrantInput } from './grant.input.ts';

@ObjectType({ description: '一种角色' })
export class RoleInfo {
  @Field(() => String, { description: '代码' }) key!: string;
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => String, { description: '在哪里有效：CITY 全市，UNIT 本单位，ORGANIZATION 本组织' }) reach!: string;
}

@Resolver()
export class GrantResolver {
  @ReadMany(() => Grant, '授权', SIGNED_IN) grants!: never;
  @ReadOne(() => Grant, '一项授权', SIGNED_IN) grant!: never;

  @Query(() => [RoleInfo], { description: '角色' })
  @Allow('identity.accounts')
  roles(): RoleInfo[] {
    return Object.entries(roles).map(([key, { title, reach }]) => ({ key, title, reach }));
  }

  @Command(() => Grant, '提出授予角色，由另一位安全管理员确认')
  @Allow('identity.grant')
  requestGrant(@Ctx() context: Context, @Arg('input', () => GrantInput, { description: '内容' }) input: GrantInput): Promise<Grant> {
    return requestGrant(context, input);
  }

  @Command(() => Grant, '确认、不予授予或者收回')
  @Allow('identity.grant')
  decideGrant(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '授权' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('action', () => grantFlow.actionType.graphql, { description: '怎样决定' }) action: string,
    @Arg('reason', () => String, { nullable: true, description: '理由' }) reason?: string | null,
  ): Promise<Grant> {
    return decideGrant(context, { id, version, action, reason: reason ?? null });
  }

  @Command(() => Account, '委托同事代理，到期自行终止')
  @Allow('identity.delegate')
  delegate(@Ctx() context: Context, @Arg('input', () => DelegationInput, { description: '内容' }) input: DelegationInput): Promise<Account> {
    return delegate(context, input);
  }

  @Command(() => Grant, '收回委托出去的代理')
  @Allow('identity.delegate')
  takeBackDelegation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '授权' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ): Promise<Grant> {
    return decideGrant(context, { id, version, action: 'TAKE_BACK', reason: null });
  }
}
