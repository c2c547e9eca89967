import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { commentStageReview, concludeStageReview, sendStageReview } from '../operations/stage-review/conclude-review.ts';
import { StageReview } from './stage-review.entity.ts';

@Resolver()
export class StageReviewResolver {
  @ReadMany(() => StageReview, '阶段评估', SIGNED_IN) stageReviews!: never;
  @ReadOne(() => StageReview, '一次阶段评估', SIGNED_IN) stageReview!: never;

  @Command(() => StageReview, '把评估报告送组织提意见')
  @Allow('incubation.host')
  sendStageReview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '阶段评估' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('report', () => String, { description: '报告' }) report: string,
  ): Promise<StageReview> {
    return sendStageReview(context, id, version, report);
  }

  @Command(() => StageReview, '对评估报告提出意见')
  @Allow('incubation.apply')
  commentStageReview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '阶段评估' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('comment', () => String, { description: '意见' }) comment: string,
  ): Promise<StageReview> {
    return commentStageReview(context, id, version, comment);
  }

  @Command(() => StageReview, '形成评估结论')
  @Allow('incubation.host')
  concludeStageReview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '阶段评估' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('conclusion', () => String, { description: '结论' }) conclusion: string,
  ): Promise<StageReview> {
    return concludeStageReview(context, id, version, conclusion);
  }
}
