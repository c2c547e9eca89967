import { Case } from '@gongqiao/decisions';
import { Documents } from '@gongqiao/documents';
import { CalendarDate, Choice, Computed, constantCase, Event, flowOffers, Integer, Many, Moment, Money, Noun, Offer, One, propertiesForFlow, Row, Text, type Viewer } from '@gongqiao/kernel';
import { Organization } from '@gongqiao/registry';
import { BudgetLine } from '../budget-line/budget-line.entity.ts';
import { FundGrant } from '../grant/grant.entity.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { paymentFlow } from './payment.flow.ts';

/** A part of a grant: how much, when and after what; who asked for it, who agreed, who paid it under which voucher. */
@Noun('Payment', '拨付', { table: 'funds_payment', defaultOrder: 'ordinal' })
export class Payment extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => FundGrant, '扶持资金', { public: true, filter: true }) grant!: FundGrant;
  @One(() => BudgetLine, '预算科目', { filter: true }) line!: BudgetLine;
  @One(() => Organization, '受扶持的社会组织', { public: true, nullable: true, filter: true }) organization!: Organization | null;
  @One(() => Organization, '收款的组织', { public: true }) payee!: Organization;
  @Integer('第几期', { public: true, order: true }) ordinal!: number;
  @Money('金额', { public: true }) amount!: number;
  @Text('在什么时候、做到什么以后付', { public: true }) condition!: string;
  @CalendarDate('预计哪一天付', { public: true, nullable: true, order: true }) dueOn!: string | null;
  @Choice(paymentFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Text('条件怎样做到的', { public: true, nullable: true }) fulfilment!: string | null;
  @Text('申请人', { nullable: true }) requestedBy!: string | null;
  @Text('申请账号', { hidden: true, nullable: true }) requestedById!: string | null;
  @Moment('申请时间', { public: true, nullable: true }) requestedAt!: Date | null;
  @Text('审核人', { nullable: true }) approvedBy!: string | null;
  @Text('审核账号', { hidden: true, nullable: true }) approvedById!: string | null;
  @Moment('审核时间', { public: true, nullable: true }) approvedAt!: Date | null;
  @Text('付款人', { nullable: true }) paidBy!: string | null;
  @Text('付款账号', { hidden: true, nullable: true }) paidById!: string | null;
  @Moment('登记付款的时间', { nullable: true }) paidAt!: Date | null;
  @CalendarDate('付款日期', { public: true, nullable: true }) paidOn!: string | null;
  @Text('凭证号', { public: true, nullable: true }) voucherNumber!: string | null;
  @Text('付款操作的编号', { hidden: true, nullable: true, silent: true }) payKey!: string | null;
  @Text('退回的理由', { public: true, nullable: true }) returnReason!: string | null;
  @Text('冲销人', { nullable: true }) reversedBy!: string | null;
  @Text('冲销的理由', { public: true, nullable: true }) reverseReason!: string | null;
  @Text('提请扶持资金的账号', { hidden: true }) grantProposedById!: string;
  @Text('批准扶持资金的账号', { hidden: true }) grantApprovedById!: string;
  @One(() => Payment, '重付哪一期', { public: true, nullable: true }) replaces!: Payment | null;
  @Documents('附件', { public: true }) readonly documents!: never;
  @Many(() => JournalEntry, 'payment', '分录', { permission: 'funds.read' }) readonly entries!: never;
  @Many(() => Case, 'subjectId', '办件', { public: true }) readonly cases!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '到了哪一步', { public: true, needs: ['state'], compute: stateWords }) readonly stateLabel!: string;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(paymentFlow, viewer), compute: (row, viewer) => flowOffers(paymentFlow, row, viewer),
  }) readonly offers!: Offer[];
}

function stateWords(row: Readonly<Record<string, unknown>>, { kind }: Viewer): string {
  const [, state] = Object.entries(paymentFlow.states).find(([key]) => constantCase(key) === row['state'])!;
  return kind === 'STAFF' ? state.label : (state.publicLabel ?? state.label);
}
