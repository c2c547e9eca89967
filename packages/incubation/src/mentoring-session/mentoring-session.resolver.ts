import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { confirmSession, correctSession, disputeSession } from '../operations/mentoring/confirm-session.ts';
import { recordSessions } from '../operations/mentoring/record-sessions.ts';
import { SessionInput, SessionsRecorded } from './mentoring-session.input.ts';
import { MentoringSession } from './mentoring-session.entity.ts';

@Resolver()
export class MentoringResolver {
  @Command(() => SessionsRecorded, '成批登记辅导和培训，各行各有结果', 'RecordSessions')
  @Allow('incubation.mentor')
  recordSessions(@Ctx() context: Context, @Arg('rows', () => [SessionInput], { description: '各行' }) rows: SessionInput[]): Promise<SessionsRecorded> {
    return recordSessions(context, rows);
  }

  @Command(() => MentoringSession, '确认一次辅导')
  @Allow('incubation.apply')
  confirmSession(@Ctx() context: Context, @Arg('id', () => ID, { description: '辅导' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<MentoringSession> {
    return confirmSession(context, id, version);
  }

  @Command(() => MentoringSession, '对一次辅导有异议')
  @Allow('incubation.apply')
  disputeSession(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '辅导' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('objection', () => String, { description: '哪里不对' }) objection: string,
  ): Promise<MentoringSession> {
    return disputeSession(context, id, version, objection);
  }

  @Command(() => MentoringSession, '更正一次辅导')
  @Allow('incubation.mentor')
  correctSession(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '辅导' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('minutes', () => Int, { description: '时长（分钟）' }) minutes: number,
    @Arg('attendance', () => Int, { description: '到场人数' }) attendance: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<MentoringSession> {
    return correctSession(context, id, version, minutes, attendance, reason);
  }
}
