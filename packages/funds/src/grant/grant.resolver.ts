import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { draftGrant, reviseGrant } from '../operations/grant/draft-grant.ts';
import { proposeDraft, replyToNotice, withdrawGrant } from '../operations/grant/propose-grant.ts';
import { FundGrant } from './grant.entity.ts';
import { FundGrantInput } from './grant.input.ts';

/** What those do who propose a grant, and whom it is for. */
@Resolver()
export class FundGrantResolver {
  @ReadMany(() => FundGrant, '扶持资金', SIGNED_IN) fundGrants!: never;
  @ReadOne(() => FundGrant, '一笔扶持资金', SIGNED_IN) fundGrant!: never;

  @Command(() => FundGrant, '起草扶持资金')
  @Allow('funds.propose')
  draftFundGrant(@Ctx() context: Context, @Arg('input', () => FundGrantInput, { description: '内容' }) input: FundGrantInput): Promise<FundGrant> {
    return draftGrant(context, input);
  }

  @Command(() => FundGrant, '修改还没有提请或者退回的扶持资金')
  @Allow('funds.propose')
  reviseFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => FundGrantInput, { description: '内容' }) input: FundGrantInput,
  ): Promise<FundGrant> {
    return reviseGrant(context, id, version, input);
  }

  @Command(() => FundGrant, '提请审批扶持资金')
  @Allow('funds.propose')
  proposeFundGrant(@Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<FundGrant> {
    return proposeDraft(context, id, version);
  }

  @Command(() => FundGrant, '撤回提请的扶持资金')
  @Allow('funds.propose')
  withdrawFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<FundGrant> {
    return withdrawGrant(context, id, version, reason);
  }

  @Command(() => FundGrant, '对拟不予扶持或者拟终止陈述意见')
  @Allow('funds.own')
  replyToFundGrant(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '扶持资金' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('text', () => String, { description: '意见' }) text: string,
  ): Promise<FundGrant> {
    return replyToNotice(context, id, version, text);
  }
}
