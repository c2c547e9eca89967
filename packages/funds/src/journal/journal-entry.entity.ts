import { Choice, Many, Moment, Money, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { BudgetLine } from '../budget-line/budget-line.entity.ts';
import { CollectiveDecision } from '../collective-decision/collective-decision.entity.ts';
import { FundGrant } from '../grant/grant.entity.ts';
import { Payment } from '../payment/payment.entity.ts';
import { JournalKind } from './journal.enums.ts';
import { JournalLine } from './journal-line.entity.ts';

/** What happened to the money of a budget line: debits and credits add up to nothing. Only ever inserted, by `post`. */
@Noun('JournalEntry', '分录', { table: 'funds_journal_entry', defaultOrder: 'postedAt' })
export class JournalEntry extends Row {
  @Choice(JournalKind, '种类', { filter: true }) kind!: ValueOf<typeof JournalKind>;
  @Money('金额') amount!: number;
  @One(() => BudgetLine, '预算科目', { filter: true }) line!: BudgetLine;
  @One(() => FundGrant, '扶持资金', { nullable: true, filter: true }) grant!: FundGrant | null;
  @One(() => Payment, '拨付', { nullable: true, filter: true }) payment!: Payment | null;
  @One(() => CollectiveDecision, '集体决策', { nullable: true, filter: true }) collectiveDecision!: CollectiveDecision | null;
  @One(() => JournalEntry, '冲销哪一笔', { nullable: true }) reverses!: JournalEntry | null;
  @Text('事由') reason!: string;
  @Moment('记账时间', { filter: true, order: true }) postedAt!: Date;
  @Text('记账人') postedBy!: string;
  @Text('记账账号', { hidden: true, nullable: true }) postedById!: string | null;
  @Many(() => JournalLine, 'entry', '各行') readonly lines!: never;
}
