import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { approveGrant } from '../operations/grant/approve-grant.ts';
import { needOf } from '../operations/grant/collective-need.ts';
import { declineGrant, keepGrant, notifyEnd, notifyGrant, returnGrant } from '../operations/grant/decide-grant.ts';
import { endGrant } from '../operations/grant/end-grant.ts';
import { FundGrant } from './grant.entity.ts';
import { GrantApprovalInput } from './grant.input.ts';

/** What those do who decide about a grant. */
@Resolver()
export class GrantApprovalResolver {
  @Query(() => String, { nullable: true, description: '一笔扶持资金为什么要先有集体决策：金额超过的，或者连同已经批准的合计超过的；不需要的为空' })
  @Allow('funds.read')
  collectiveNeed(
    @Ctx() context: Context, @Arg('grant', () => ID, { description: '扶持资金' }) grant: string, @Arg('line', () => ID, { nullable: true, description: '从哪个预算科目支出；没有给的按它自己的' }) line?: string | null,
  ): Promise<string | null> {
    return needOf(context, grant, line ?? null);
  }

  @Command(() => FundGrant, '批准扶持资金')
  @Allow('funds.approve')
  approveFundGrant(@Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('input', () => GrantApprovalInput, { description: '批准' }) input: GrantApprovalInput): Promise<FundGrant> {
    return approveGrant(context, id, input);
  }

  @Command(() => FundGrant, '把扶持资金退回补充')
  @Allow('funds.approve')
  returnFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<FundGrant> {
    return returnGrant(context, id, version, reason);
  }

  @Command(() => FundGrant, '告知拟不予扶持，对方可以陈述意见')
  @Allow('funds.approve')
  notifyFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<FundGrant> {
    return notifyGrant(context, id, version, reason);
  }

  @Command(() => FundGrant, '不予扶持')
  @Allow('funds.approve')
  declineFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<FundGrant> {
    return declineGrant(context, id, version, reason);
  }

  @Command(() => FundGrant, '告知拟终止扶持资金，对方可以陈述意见')
  @Allow('funds.approve')
  notifyFundGrantEnd(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<FundGrant> {
    return notifyEnd(context, id, version, reason);
  }

  @Command(() => FundGrant, '不终止扶持资金，继续拨付')
  @Allow('funds.approve')
  keepFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<FundGrant> {
    return keepGrant(context, id, version, reason);
  }

  @Command(() => FundGrant, '终止扶持资金，没有付的回到预算科目')
  @Allow('funds.approve')
  endFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，对方会看到' }) reason: string,
  ): Promise<FundGrant> {
    return endGrant(context, id, version, reason);
  }
}
