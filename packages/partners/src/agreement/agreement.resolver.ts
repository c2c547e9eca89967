import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { decideAgreement } from '../operations/decide-agreement.ts';
import { requestAgreement } from '../operations/request-agreement.ts';
import { PartnerAgreement } from './agreement.entity.ts';
import { agreementFlow } from './agreement.flow.ts';
import { PartnerAgreementInput } from './agreement.input.ts';

@Resolver()
export class AgreementResolver {
  @ReadMany(() => PartnerAgreement, '共享协议', 'partners.read') partnerAgreements!: never;
  @ReadOne(() => PartnerAgreement, '一份共享协议', 'partners.read') partnerAgreement!: never;

  @Command(() => PartnerAgreement, '登记共享协议，由另一位安全管理员确认')
  @Allow('partners.agree')
  requestPartnerAgreement(@Ctx() context: Context, @Arg('input', () => PartnerAgreementInput, { description: '内容' }) input: PartnerAgreementInput): Promise<PartnerAgreement> {
    return requestAgreement(context, input);
  }

  @Command(() => PartnerAgreement, '确认、不同意或者终止共享协议')
  @Allow('partners.agree')
  decidePartnerAgreement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '共享协议' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('action', () => agreementFlow.actionType.graphql, { description: '怎样决定' }) action: string,
    @Arg('reason', () => String, { nullable: true, description: '理由' }) reason?: string | null,
  ): Promise<PartnerAgreement> {
    return decideAgreement(context, { id, version, action, reason: reason ?? null });
  }
}
