import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { acceptCorrection, refuseCorrection } from '../operations/correction/decide-correction.ts';
import { correctionComparison, correctionRequestCounts } from '../operations/correction/read-corrections.ts';
import { markAnswerSeen, requestCorrection, resubmitCorrection, withdrawCorrection } from '../operations/correction/request-correction.ts';
import { CorrectionRequest } from './correction-request.entity.ts';
import { CorrectionRequestInput } from './correction-request.input.ts';
import { CorrectionComparison, CorrectionRequestCounts } from './correction-request.types.ts';

@Resolver()
export class CorrectionRequestResolver {
  @ReadMany(() => CorrectionRequest, '更正申请', SIGNED_IN) correctionRequests!: never;
  @ReadOne(() => CorrectionRequest, '一件更正申请', SIGNED_IN) correctionRequest!: never;

  @Query(() => CorrectionComparison, { nullable: true, description: '申请的各项与现在的值' })
  @Allow.anyone()
  correctionComparison(@Ctx() context: Context, @Arg('request', () => ID, { description: '更正申请' }) request: string): Promise<CorrectionComparison | null> {
    return correctionComparison(context, request);
  }

  @Query(() => CorrectionRequestCounts, { description: '等我办的更正申请有多少' })
  @Allow.anyone()
  correctionRequestCounts(@Ctx() context: Context): Promise<CorrectionRequestCounts> {
    return correctionRequestCounts(context);
  }

  @Command(() => CorrectionRequest, '申请更正社会组织信息')
  @Allow('registry.request')
  requestCorrection(
    @Ctx() context: Context,
    @Arg('organization', () => ID, { description: '社会组织' }) organization: string,
    @Arg('input', () => CorrectionRequestInput, { description: '申请的内容' }) input: CorrectionRequestInput,
  ): Promise<CorrectionRequest> {
    return requestCorrection(context, organization, input);
  }

  @Command(() => CorrectionRequest, '补充后重新提交更正申请')
  @Allow('registry.request')
  resubmitCorrection(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '更正申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => CorrectionRequestInput, { description: '申请的内容' }) input: CorrectionRequestInput,
  ): Promise<CorrectionRequest> {
    return resubmitCorrection(context, id, version, input);
  }

  @Command(() => CorrectionRequest, '撤回更正申请')
  @Allow('registry.request')
  withdrawCorrection(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '更正申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ): Promise<CorrectionRequest> {
    return withdrawCorrection(context, id, version);
  }

  @Command(() => CorrectionRequest, '申请方看过了答复')
  @Allow('registry.request')
  markAnswerSeen(@Ctx() context: Context, @Arg('id', () => ID, { description: '更正申请' }) id: string): Promise<CorrectionRequest> {
    return markAnswerSeen(context, id);
  }

  @Command(() => CorrectionRequest, '把更正申请退回补充')
  @Allow('registry.decideRequest')
  returnCorrection(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '更正申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '要补充什么，申请方会看到' }) reason: string,
  ): Promise<CorrectionRequest> {
    return refuseCorrection(context, id, version, 'return', reason);
  }

  @Command(() => CorrectionRequest, '不采纳更正申请')
  @Allow('registry.decideRequest')
  declineCorrection(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '更正申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，申请方会看到' }) reason: string,
  ): Promise<CorrectionRequest> {
    return refuseCorrection(context, id, version, 'decline', reason);
  }

  @Command(() => CorrectionRequest, '采纳更正申请，全部或者其中几项')
  @Allow('registry.decideRequest')
  acceptCorrection(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '更正申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('organizationVersion', () => Int, { description: '比较时社会组织的版本' }) organizationVersion: number,
    @Arg('fields', () => [String], { description: '采纳的字段；其余各项同时不采纳' }) fields: string[],
    @Arg('reason', () => String, { nullable: true, description: '理由，申请方会看到；有不采纳的必填' }) reason?: string | null,
  ): Promise<CorrectionRequest> {
    return acceptCorrection(context, id, { version, organizationVersion, fields, reason: reason ?? '' });
  }
}
