import { Case, Decision } from '@gongqiao/decisions';
import { Documents } from '@gongqiao/documents';
import { Choice, Computed, constantCase, Event, flowOffers, Integer, Json, Many, Moment, Money, Noun, Offer, offersOf, One, propertiesForFlow, propertiesForOffers, Row, Text, type Viewer } from '@gongqiao/kernel';
import { Organization } from '@gongqiao/registry';
import { BudgetLine } from '../budget-line/budget-line.entity.ts';
import { CollectiveDecision } from '../collective-decision/collective-decision.entity.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { Payment } from '../payment/payment.entity.ts';
import { fundGrantFlow, grantActions } from './grant.flow.ts';
import { type Instalment, PlannedInstalment } from './instalment.types.ts';

// What the journal says, kept beside it by the database.
const KEPT = { generated: true, silent: true, default: '0', public: true } as const;

/** Money for an organization or a group, in instalments: from the proposal to the last of them. */
@Noun('FundGrant', '扶持资金', { table: 'funds_grant', defaultOrder: 'proposedAt' })
export class FundGrant extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Organization, '受扶持的社会组织', { public: true, nullable: true, filter: true }) organization!: Organization | null;
  @Text('受扶持方', { public: true }) recipientName!: string;
  @One(() => Organization, '收款的组织', { public: true, filter: true }) payee!: Organization;
  @Text('用途', { public: true }) purpose!: string;
  @Money('金额', { public: true }) amount!: number;
  @Json('分期') plan!: readonly Instalment[];
  @One(() => BudgetLine, '预算科目', { nullable: true, filter: true }) line!: BudgetLine | null;
  @One(() => CollectiveDecision, '集体决策', { nullable: true, filter: true }) collectiveDecision!: CollectiveDecision | null;
  @Text('为哪一类事项', { hidden: true, nullable: true }) subjectType!: string | null;
  @Text('为哪一件事项', { hidden: true, nullable: true, filter: true }) subjectId!: string | null;
  @Choice(fundGrantFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Money('已批准未付', KEPT) readonly committed!: number;
  @Money('已付款', KEPT) readonly paid!: number;
  @Moment('提请时间', { public: true, nullable: true, order: true }) proposedAt!: Date | null;
  @Text('提请人', { nullable: true }) proposedBy!: string | null;
  @Text('提请账号', { hidden: true }) proposedById!: string;
  @Moment('批准时间', { public: true, nullable: true }) approvedAt!: Date | null;
  @Text('批准人', { nullable: true }) approvedBy!: string | null;
  @Text('批准账号', { hidden: true, nullable: true }) approvedById!: string | null;
  @Text('退回的理由', { nullable: true }) returnReason!: string | null;
  @Text('告知的理由', { public: true, nullable: true }) notice!: string | null;
  @Text('对方的陈述', { public: true, nullable: true }) reply!: string | null;
  @Text('终止的理由', { public: true, nullable: true }) endReason!: string | null;
  @Documents('附件', { public: true }) readonly documents!: never;
  @Many(() => Payment, 'grant', '各期拨付', { public: true }) readonly payments!: never;
  @Many(() => JournalEntry, 'grant', '分录', { permission: 'funds.read' }) readonly entries!: never;
  @Many(() => Case, 'subjectId', '办件', { public: true }) readonly cases!: never;
  @Many(() => Decision, 'subjectId', '决定', { public: true }) readonly decisions!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [PlannedInstalment], '安排的各期', { public: true, needs: ['plan'], compute: (row) => row['plan'] }) readonly instalments!: PlannedInstalment[];
  @Computed(() => String, '到了哪一步', { public: true, needs: ['state'], compute: stateWords }) readonly stateLabel!: string;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => [...propertiesForOffers(grantActions, viewer), ...propertiesForFlow(fundGrantFlow, viewer)], compute: (row, viewer) => [...flowOffers(fundGrantFlow, row, viewer), ...offersOf(grantActions, row, viewer)],
  }) readonly offers!: Offer[];
}

function stateWords(row: Readonly<Record<string, unknown>>, { kind }: Viewer): string {
  const [, state] = Object.entries(fundGrantFlow.states).find(([key]) => constantCase(key) === row['state'])!;
  return kind === 'STAFF' ? state.label : (state.publicLabel ?? state.label);
}
