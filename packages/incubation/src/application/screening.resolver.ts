import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { acceptApplication, admitApplication, declineApplication, notifyApplication, returnApplication } from '../operations/application/decide-application.ts';
import { applicationScores } from '../operations/review/application-scores.ts';
import { assignableReviewers, assignReviewers } from '../operations/review/reviewers.ts';
import { ApplicationScores, AssignableReviewer } from '../review/review.types.ts';
import { Application } from './application.entity.ts';

const CITES = '依据的规则的键；不填的是适用的各条';
const WITHOUT = '评审没有齐的，为什么不等';

/** What staff do with applications. */
@Resolver()
export class ScreeningResolver {
  @Query(() => ApplicationScores, { nullable: true, description: '一件申请的评审结果；没有齐或者看不到的为空' })
  @Allow('incubation.read')
  applicationScores(@Ctx() context: Context, @Arg('id', () => ID, { description: '申请' }) id: string): Promise<ApplicationScores | null> {
    return applicationScores(context, id);
  }

  @Query(() => [AssignableReviewer], { description: '可以评审这件申请的人' })
  @Allow('incubation.screen')
  assignableReviewers(@Ctx() context: Context, @Arg('application', () => ID, { description: '申请' }) application: string): Promise<AssignableReviewer[]> {
    return assignableReviewers(context, application);
  }

  @Command(() => Application, '把入驻申请退回补充')
  @Allow('incubation.screen')
  returnApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '要补充什么，申请人会看到' }) reason: string,
  ): Promise<Application> {
    return returnApplication(context, id, version, reason);
  }

  @Command(() => Application, '受理入驻申请')
  @Allow('incubation.screen')
  acceptApplication(@Ctx() context: Context, @Arg('id', () => ID, { description: '申请' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Application> {
    return acceptApplication(context, id, version);
  }

  @Command(() => Application, '安排评审人')
  @Allow('incubation.screen')
  assignReviewers(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reviewers', () => [ID], { description: '评审人的账号' }) reviewers: string[],
  ): Promise<Application> {
    return assignReviewers(context, id, version, reviewers);
  }

  @Command(() => Application, '准予入驻')
  @Allow('incubation.decide')
  admitApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，申请人会看到' }) reason: string,
    @Arg('cites', () => [String], { nullable: true, description: CITES }) cites: string[] | null,
    @Arg('withoutReviews', () => String, { nullable: true, description: WITHOUT }) withoutReviews: string | null,
  ): Promise<Application> {
    return admitApplication(context, id, { version, reason, cites, withoutReviews });
  }

  @Command(() => Application, '告知拟不予入驻，申请人可以陈述意见')
  @Allow('incubation.decide')
  notifyApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '为什么，申请人会看到' }) reason: string,
    @Arg('withoutReviews', () => String, { nullable: true, description: WITHOUT }) withoutReviews: string | null,
  ): Promise<Application> {
    return notifyApplication(context, id, { version, reason, withoutReviews });
  }

  @Command(() => Application, '不予入驻')
  @Allow('incubation.decide')
  declineApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，申请人会看到' }) reason: string,
    @Arg('cites', () => [String], { nullable: true, description: CITES }) cites: string[] | null,
  ): Promise<Application> {
    return declineApplication(context, id, { version, reason, cites });
  }
}
