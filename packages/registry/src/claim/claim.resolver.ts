import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { endAdministrator, organizationAdministrators } from '../operations/claim/administrators.ts';
import { acceptClaim, refuseClaim } from '../operations/claim/decide-claim.ts';
import { fileClaim, resubmitClaim, withdrawClaim } from '../operations/claim/file-claim.ts';
import { Claim } from './claim.entity.ts';
import { ClaimInput } from './claim.input.ts';
import { AdministratorEnded, OrganizationAdministrator } from './claim.types.ts';

@Resolver()
export class ClaimResolver {
  @ReadMany(() => Claim, '认领', SIGNED_IN) claims!: never;
  @ReadOne(() => Claim, '一件认领', SIGNED_IN) claim!: never;

  @Query(() => [OrganizationAdministrator], { nullable: true, description: '维护这个社会组织资料的人；看不到的为空' })
  @Allow('identity.organizationAdministrators')
  organizationAdministrators(@Ctx() context: Context, @Arg('organization', () => ID, { description: '社会组织' }) organization: string): Promise<OrganizationAdministrator[] | null> {
    return organizationAdministrators(context, organization);
  }

  @Command(() => Claim, '认领社会组织')
  @Allow('registry.claim')
  fileClaim(@Ctx() context: Context, @Arg('input', () => ClaimInput, { description: '认领的内容' }) input: ClaimInput): Promise<Claim> {
    return fileClaim(context, input);
  }

  @Command(() => Claim, '补充后重新提交认领')
  @Allow('registry.claim')
  resubmitClaim(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '认领' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => ClaimInput, { description: '认领的内容' }) input: ClaimInput,
  ): Promise<Claim> {
    return resubmitClaim(context, id, version, input);
  }

  @Command(() => Claim, '撤回认领')
  @Allow('registry.claim')
  withdrawClaim(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '认领' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ): Promise<Claim> {
    return withdrawClaim(context, id, version);
  }

  @Command(() => Claim, '把认领退回补充')
  @Allow('registry.settleClaim')
  returnClaim(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '认领' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '要补充什么，申请人会看到' }) reason: string,
  ): Promise<Claim> {
    return refuseClaim(context, id, version, 'return', reason);
  }

  @Command(() => Claim, '不予认领')
  @Allow('registry.settleClaim')
  declineClaim(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '认领' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，申请人会看到' }) reason: string,
  ): Promise<Claim> {
    return refuseClaim(context, id, version, 'decline', reason);
  }

  @Command(() => Claim, '确认认领，申请人从此维护这个组织的资料')
  @Allow('registry.settleClaim')
  acceptClaim(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '认领' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('organization', () => ID, { description: '认领的是哪一个社会组织' }) organization: string,
    @Arg('reason', () => String, { description: '凭什么确认，例如核对了哪些材料；申请人会看到' }) reason: string,
  ): Promise<Claim> {
    return acceptClaim(context, id, version, organization, reason);
  }

  @Command(() => AdministratorEnded, '让一个人不再管理社会组织的资料')
  @Allow('identity.organizationAdministrators')
  endAdministrator(
    @Ctx() context: Context,
    @Arg('organization', () => ID, { description: '社会组织' }) organization: string,
    @Arg('account', () => ID, { description: '账号的标识' }) account: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<AdministratorEnded> {
    return endAdministrator(context, organization, account, reason);
  }
}
