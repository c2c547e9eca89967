import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { openAccount, resetPassword, setDisabled } from '../operations/open-account.ts';
import { resetFactor } from '../operations/second-factor.ts';
import { Account } from './account.entity.ts';
import { AccountInput, AccountOpened } from './account.input.ts';

@Resolver()
export class AccountResolver {
  @ReadMany(() => Account, '账号', SIGNED_IN) accounts!: never;
  @ReadOne(() => Account, '一个账号', SIGNED_IN) account!: never;

  @Command(() => AccountOpened, '建立账号，还没有任何角色')
  @Allow('identity.manageAccounts')
  openAccount(@Ctx() context: Context, @Arg('input', () => AccountInput, { description: '内容' }) input: AccountInput): Promise<AccountOpened> {
    return openAccount(context, input);
  }

  @Command(() => AccountOpened, '重置密码')
  @Allow('identity.manageAccounts')
  resetPassword(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<AccountOpened> {
    return resetPassword(context, id, version, reason);
  }

  @Command(() => Account, '重置两步验证')
  @Allow('identity.manageAccounts')
  resetSecondFactor(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Account> {
    return resetFactor(context, id, version, reason);
  }

  @Command(() => Account, '停用账号')
  @Allow('identity.manageAccounts')
  disableAccount(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Account> {
    return setDisabled(context, id, version, true, reason);
  }

  @Command(() => Account, '恢复停用的账号')
  @Allow('identity.manageAccounts')
  enableAccount(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '账号' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Account> {
    return setDisabled(context, id, version, false, reason);
  }
}
