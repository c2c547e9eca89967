import { Choice, Money, Noun, One, Row, type ValueOf } from '@gongqiao/kernel';
import { BudgetLine } from '../budget-line/budget-line.entity.ts';
import { FundGrant } from '../grant/grant.entity.ts';
import { Payment } from '../payment/payment.entity.ts';
import { JournalAccount } from './journal.enums.ts';
import { JournalEntry } from './journal-entry.entity.ts';

/** One side of an entry. */
@Noun('JournalLine', '分录的一行', { table: 'funds_journal_line' })
export class JournalLine extends Row {
  @One(() => JournalEntry, '分录') entry!: JournalEntry;
  @One(() => BudgetLine, '预算科目') line!: BudgetLine;
  @Choice(JournalAccount, '账户') account!: ValueOf<typeof JournalAccount>;
  @Money('借方') debit!: number;
  @Money('贷方') credit!: number;
  @One(() => FundGrant, '扶持资金', { nullable: true }) grant!: FundGrant | null;
  @One(() => Payment, '拨付', { nullable: true }) payment!: Payment | null;
}
