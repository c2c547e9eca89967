import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { saveApplication } from '../operations/application/save-application.ts';
import { startApplication } from '../operations/application/start-application.ts';
import { replyToNotice, submitApplication, withdrawApplication } from '../operations/application/submit-application.ts';
import { Application } from './application.entity.ts';
import { FieldChangeInput } from './application-field.ts';

/** What applicants do. */
@Resolver()
export class ApplicationResolver {
  @ReadMany(() => Application, '入驻申请', SIGNED_IN) applications!: never;
  @ReadOne(() => Application, '一件入驻申请', SIGNED_IN) application!: never;

  @Command(() => Application, '开始填写入驻申请')
  @Allow('incubation.apply')
  startApplication(@Ctx() context: Context, @Arg('call', () => ID, { description: '哪一次征集' }) call: string): Promise<Application> {
    return startApplication(context, call);
  }

  @Command(() => Application, '保存入驻申请中改动了的内容')
  @Allow('incubation.apply')
  saveApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('changes', () => [FieldChangeInput], { description: '改动了的各项' }) changes: FieldChangeInput[],
    @Arg('uploads', () => [ID], { nullable: true, description: '附件的上传标识' }) uploads: string[] | null,
  ): Promise<Application> {
    return saveApplication(context, id, version, changes, uploads ?? []);
  }

  @Command(() => Application, '提交入驻申请')
  @Allow('incubation.apply')
  submitApplication(@Ctx() context: Context, @Arg('id', () => ID, { description: '申请' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Application> {
    return submitApplication(context, id, version);
  }

  @Command(() => Application, '撤回入驻申请')
  @Allow('incubation.apply')
  withdrawApplication(@Ctx() context: Context, @Arg('id', () => ID, { description: '申请' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Application> {
    return withdrawApplication(context, id, version);
  }

  @Command(() => Application, '对拟不予入驻陈述意见')
  @Allow('incubation.apply')
  replyToNotice(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '申请' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('text', () => String, { description: '意见' }) text: string,
  ): Promise<Application> {
    return replyToNotice(context, id, version, text);
  }
}
