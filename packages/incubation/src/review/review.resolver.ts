import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { declareReview, recuseReview, releaseReview, scoreReview } from '../operations/review/do-review.ts';
import { reviewSheet } from '../operations/review/review-sheet.ts';
import { Review } from './review.entity.ts';
import { ReviewSheet, ScoreInput } from './review.types.ts';

@Resolver()
export class ReviewResolver {
  @ReadMany(() => Review, '评审', SIGNED_IN) reviews!: never;
  @ReadOne(() => Review, '一份评审', SIGNED_IN) review!: never;

  @Query(() => ReviewSheet, { nullable: true, description: '评审表：评审人看到的申请，不含申请人的任何身份；不是本人的为空' })
  @Allow('incubation.review')
  reviewSheet(@Ctx() context: Context, @Arg('id', () => ID, { description: '评审' }) id: string): Promise<ReviewSheet | null> {
    return reviewSheet(context, id);
  }

  @Command(() => Review, '声明与这件申请没有利害关系')
  @Allow('incubation.review')
  declareReview(@Ctx() context: Context, @Arg('id', () => ID, { description: '评审' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Review> {
    return declareReview(context, id, version);
  }

  @Command(() => Review, '声明有利害关系，回避')
  @Allow('incubation.review')
  recuseReview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '评审' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '有什么利害关系' }) reason: string,
  ): Promise<Review> {
    return recuseReview(context, id, version, reason);
  }

  @Command(() => Review, '提交评分')
  @Allow('incubation.review')
  scoreReview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '评审' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('scores', () => [ScoreInput], { description: '各条的打分' }) scores: ScoreInput[],
  ): Promise<Review> {
    return scoreReview(context, id, version, scores);
  }

  @Command(() => Review, '不再需要这份评审')
  @Allow('incubation.screen')
  releaseReview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '评审' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Review> {
    return releaseReview(context, id, version, reason);
  }
}
