import { Choice, Computed, Event, Integer, Many, Money, Noun, Offer, offersOf, propertiesForOffers, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { FundGrant } from '../grant/grant.entity.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { budgetLineActions } from './budget-line.actions.ts';
import { FundSource } from './budget-line.enums.ts';

// What the journal says, kept beside it by the database: nobody else may set it.
const KEPT = { generated: true, silent: true, default: '0' } as const;

/** Percent, to a tenth: how much of the budget is paid. */
export const executionRate = (paid: number, amount: number): number => (amount === 0 ? 0 : Math.round((paid / amount) * 1_000) / 10);

/** Money of one source for one purpose in one year. */
@Noun('BudgetLine', '预算科目', { table: 'funds_budget_line', defaultOrder: 'code' })
export class BudgetLine extends Row {
  @Integer('年度', { filter: true, order: true }) year!: number;
  @Text('编号', { filter: true, order: true }) code!: string;
  @Text('名称') title!: string;
  @Choice(FundSource, '来源', { filter: true }) source!: ValueOf<typeof FundSource>;
  @Text('说明', { nullable: true }) remark!: string | null;
  @Integer('调整过几次') revision!: number;
  @Money('预算', KEPT) readonly amount!: number;
  @Money('可用', KEPT) readonly available!: number;
  @Money('已承诺未付', KEPT) readonly committed!: number;
  @Money('已付款', KEPT) readonly paid!: number;
  @Many(() => FundGrant, 'line', '由此支出的扶持资金') readonly grants!: never;
  @Many(() => JournalEntry, 'line', '分录') readonly entries!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => Number, '执行率（百分之几）', { needs: ['amount', 'paid'], compute: ({ amount, paid }) => executionRate(Number(paid), Number(amount)) }) readonly executionRate!: number;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForOffers(budgetLineActions, viewer), compute: (row, viewer) => offersOf(budgetLineActions, row, viewer),
  }) readonly offers!: Offer[];
}
