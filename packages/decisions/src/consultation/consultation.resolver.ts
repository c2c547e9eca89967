import { Allow, Command, type Context, ReadMany } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { rightsOf } from '../operations/colleagues.ts';
import { answerConsultation, consult, withdrawConsultation } from '../operations/consult.ts';
import { Consultation } from './consultation.entity.ts';

@Resolver()
export class ConsultationResolver {
  @ReadMany(() => Consultation, '征求的意见', 'decisions.manage') consultations!: never;

  @Command(() => Consultation, '征求一位同事的意见，事项仍由原来的人办理')
  @Allow('decisions.manage')
  consult(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('case', () => ID, { description: '办件' }) file: string,
    @Arg('to', () => ID, { description: '征求谁' }) to: string,
    @Arg('question', () => String, { description: '问什么' }) question: string,
  ): Promise<Consultation> {
    return consult(context, rightsOf(info), { file, to, question });
  }

  @Command(() => Consultation, '回复征求的意见')
  @Allow('decisions.manage')
  answerConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '征求意见' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('answer', () => String, { description: '意见' }) answer: string,
  ): Promise<Consultation> {
    return answerConsultation(context, id, version, answer);
  }

  @Command(() => Consultation, '不再征求')
  @Allow('decisions.manage')
  withdrawConsultation(@Ctx() context: Context, @Arg('id', () => ID, { description: '征求意见' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Consultation> {
    return withdrawConsultation(context, id, version);
  }
}
