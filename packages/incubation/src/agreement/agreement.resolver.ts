import { Allow, Command, type Context, LocalDate } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { attachSignedCopy } from '../operations/agreement/agreements.ts';
import { countersignAgreement, forgoResidency, redraftAgreement, remindToSign, returnAgreement, signAgreement } from '../operations/residency/sign-agreement.ts';
import { Residency } from '../residency/residency.entity.ts';
import { ResidencyAgreement } from './agreement.entity.ts';

@Resolver()
export class AgreementResolver {
  @Command(() => Residency, '签署入驻协议')
  @Allow('incubation.apply')
  signAgreement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('digest', () => String, { description: '所见协议的摘要' }) digest: string,
  ): Promise<Residency> {
    return signAgreement(context, id, version, digest);
  }

  @Command(() => Residency, '放弃入驻')
  @Allow('incubation.apply')
  forgoResidency(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return forgoResidency(context, id, version);
  }

  @Command(() => Residency, '会签入驻协议')
  @Allow('incubation.host')
  countersignAgreement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('digest', () => String, { description: '所见协议的摘要' }) digest: string,
  ): Promise<Residency> {
    return countersignAgreement(context, id, version, digest);
  }

  @Command(() => Residency, '修改入驻协议')
  @Allow('incubation.host')
  redraftAgreement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('startsOn', () => LocalDate, { description: '开始日期' }) startsOn: string,
    @Arg('endsOn', () => LocalDate, { description: '期满日期' }) endsOn: string,
    @Arg('terms', () => String, { nullable: true, description: '其他约定' }) terms: string | null,
  ): Promise<Residency> {
    return redraftAgreement(context, id, version, { startsOn, endsOn, terms });
  }

  @Command(() => Residency, '退回重签')
  @Allow('incubation.host')
  returnAgreement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '入驻' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '为什么，组织会看到' }) reason: string,
  ): Promise<Residency> {
    return returnAgreement(context, id, version, reason);
  }

  @Command(() => Residency, '提醒签署')
  @Allow('incubation.host')
  remindToSign(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Residency> {
    return remindToSign(context, id, version);
  }

  @Command(() => ResidencyAgreement, '附上签字盖章的扫描件')
  @Allow('incubation.host')
  attachSignedCopy(@Ctx() context: Context, @Arg('id', () => ID, { description: '入驻协议' }) id: string, @Arg('uploads', () => [ID], { description: '附件的上传标识' }) uploads: string[]): Promise<ResidencyAgreement> {
    return attachSignedCopy(context, id, uploads);
  }
}
