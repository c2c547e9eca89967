import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { answerFollowUp } from '../operations/follow-up/answer-follow-up.ts';
import { FollowUp } from './follow-up.entity.ts';
import { FollowUpAnswerInput } from './follow-up.types.ts';

@Resolver()
export class FollowUpResolver {
  @ReadMany(() => FollowUp, '回访', SIGNED_IN) followUps!: never;
  @ReadOne(() => FollowUp, '一次回访', SIGNED_IN) followUp!: never;

  @Command(() => FollowUp, '答复回访')
  @Allow('incubation.apply')
  answerFollowUp(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '回访' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => FollowUpAnswerInput, { description: '答复' }) input: FollowUpAnswerInput,
  ): Promise<FollowUp> {
    return answerFollowUp(context, id, version, input);
  }
}
