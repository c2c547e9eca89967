import { Allow, Command, type Context, ReadMany } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { changeLedgerAccount } from '../operations/voucher/change-account.ts';
import { voucherMonth } from '../operations/voucher/vouchers-of.ts';
import { LedgerAccount } from './ledger-account.entity.ts';
import { LedgerAccountInput, VoucherMonth } from './voucher.types.ts';

@Resolver()
export class VoucherResolver {
  @ReadMany(() => LedgerAccount, '会计科目', 'funds.read') ledgerAccounts!: never;

  @Query(() => VoucherMonth, { description: '一个月的分录导出成凭证有几张、合计多少' })
  @Allow('funds.read')
  voucherMonth(@Ctx() context: Context, @Arg('month', () => String, { description: '月份，例如 2026-12' }) month: string): Promise<VoucherMonth> {
    return voucherMonth(context, month);
  }

  @Command(() => LedgerAccount, '核对和修改会计科目的代码和名称')
  @Allow('funds.vouchers')
  changeLedgerAccount(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '会计科目' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => LedgerAccountInput, { description: '内容' }) input: LedgerAccountInput,
  ): Promise<LedgerAccount> {
    return changeLedgerAccount(context, id, version, input);
  }
}
