import { IssuedDocuments } from '@gongqiao/documents';
import { CalendarDate, Computed, Flag, Id, Json, Moment, Noun, nounNamed, One, Row, Text, type Viewer } from '@gongqiao/kernel';
import { Case } from '../case/case.entity.ts';
import { CitedRule, Fact } from './decision.types.ts';

/** What of the facts is kept: the value as stored, in words, and whether applicants may read it. */
export interface KeptFact {
  readonly field: string | null;
  readonly label: string;
  readonly value: string;
  readonly stored: unknown;
  readonly public: boolean;
}

export interface KeptRule extends CitedRule {
  readonly id: string;
}

const factsShown = (row: Readonly<Record<string, unknown>>, { kind }: Viewer): Fact[] =>
  (row['facts'] as KeptFact[]).filter((fact) => fact.public || kind === 'STAFF' || kind === 'SYSTEM').map(({ label, value }) => ({ label, value }));

/** A decision about somebody: never without a reason, a rule and the facts that it went by; never changed. */
@Noun('Decision', '决定', { table: 'decisions_decision', defaultOrder: 'decidedAt' })
export class Decision extends Row {
  @One(() => Case, '办件', { public: true, filter: true }) case!: Case;
  @Text('流程', { hidden: true }) flow!: string;
  @Id('社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @Text('账号', { hidden: true, nullable: true }) accountId!: string | null;
  @Text('记录种类', { public: true, filter: true }) subjectType!: string;
  @Id('记录标识', { public: true, filter: true }) subjectId!: string;
  @Text('事项', { public: true }) title!: string;
  @Text('动作', { hidden: true }) action!: string;
  @Text('决定', { public: true }) outcome!: string;
  @Flag('对申请方不利', { public: true, filter: true }) adverse!: boolean;
  @Text('理由', { public: true }) reason!: string;
  @Json('依据') basis!: readonly KeptRule[];
  @Json('事实') facts!: readonly KeptFact[];
  @Text('作出决定的人') decidedBy!: string;
  @Text('作出决定的账号', { hidden: true, nullable: true }) decidedById!: string | null;
  @Text('作出决定的单位或部门', { public: true }) post!: string;
  @Moment('决定时间', { public: true, order: true }) decidedAt!: Date;
  @CalendarDate('可以申请复核到何时', { public: true, nullable: true }) appealUntil!: string | null;
  @Text('记录摘要（SHA-256）', { public: true }) digest!: string;
  @IssuedDocuments('决定书', { public: true }) readonly notices!: never;
  @Computed(() => String, '种类', { public: true, needs: ['subjectType'], compute: (row) => nounNamed(row['subjectType'] as string)?.title ?? '' }) readonly kind!: string;
  @Computed(() => [CitedRule], '所依据的规则', { public: true, needs: ['basis'], compute: (row) => row['basis'] }) readonly rules!: CitedRule[];
  @Computed(() => [Fact], '决定时的事实', { public: true, needs: ['facts'], compute: factsShown }) readonly factsKnown!: Fact[];
}
