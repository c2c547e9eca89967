import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { createCall, reviseCall } from '../operations/call/draft-call.ts';
import { amendCriteria, finishCall, publishCall, withdrawCall } from '../operations/call/publish-call.ts';
import { Call } from './call.entity.ts';
import { CallInput, CriterionInput } from './call.input.ts';

@Resolver()
export class CallResolver {
  @ReadMany(() => Call, '征集', 'incubation.calls') calls!: never;
  @ReadOne(() => Call, '一次征集', 'incubation.calls') call!: never;

  @Command(() => Call, '起草征集')
  @Allow('incubation.publish')
  createCall(@Ctx() context: Context, @Arg('input', () => CallInput, { description: '征集的内容' }) input: CallInput): Promise<Call> {
    return createCall(context, input);
  }

  @Command(() => Call, '修改征集的草稿')
  @Allow('incubation.publish')
  reviseCall(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '征集' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => CallInput, { description: '征集的内容' }) input: CallInput,
  ): Promise<Call> {
    return reviseCall(context, id, version, input);
  }

  @Command(() => Call, '发布征集，评分标准从此不能改动')
  @Allow('incubation.publish')
  publishCall(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '征集' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('digest', () => String, { description: '所见评分标准的摘要' }) digest: string,
  ): Promise<Call> {
    return publishCall(context, id, version, digest);
  }

  @Command(() => Call, '修订评分标准：公布新的一版，征集相应延长')
  @Allow('incubation.publish')
  amendCriteria(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '征集' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '为什么修订，人人可见' }) reason: string,
    @Arg('criteria', () => [CriterionInput], { description: '新的评分标准' }) criteria: CriterionInput[],
  ): Promise<Call> {
    return amendCriteria(context, id, version, reason, criteria);
  }

  @Command(() => Call, '结束征集')
  @Allow('incubation.publish')
  finishCall(@Ctx() context: Context, @Arg('id', () => ID, { description: '征集' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Call> {
    return finishCall(context, id, version);
  }

  @Command(() => Call, '撤销征集')
  @Allow('incubation.publish')
  withdrawCall(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '征集' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '为什么，人人可见' }) reason: string,
  ): Promise<Call> {
    return withdrawCall(context, id, version, reason);
  }
}
