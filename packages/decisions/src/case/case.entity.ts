import { CalendarDate, Choice, Computed, Event, Flag, Id, Integer, Many, Moment, Noun, nounNamed, Offer, offersOf, One, propertiesForOffers, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { Rule } from '@gongqiao/rules';
import { Consultation } from '../consultation/consultation.entity.ts';
import { Stage } from '../stage/stage.entity.ts';
import { caseActions } from './case.actions.ts';
import { caseFilters, caseOrders } from './case.filters.ts';
import { stateLabel, Turn } from './turn.ts';

/** A row of a flow as somebody's work: whose turn it is, until when, by which rule. Kept in step with the flow, never set by hand. */
@Noun('Case', '办件', { table: 'decisions_case', defaultOrder: 'enteredAt', filters: caseFilters, orders: caseOrders })
export class Case extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @Text('记录种类', { public: true, filter: true }) subjectType!: string;
  @Id('记录标识', { public: true, filter: true }) subjectId!: string;
  @Text('流程', { hidden: true, filter: true }) flow!: string;
  @Text('事项', { public: true }) title!: string;
  @Text('申请方', { public: true }) applicantName!: string;
  @Id('社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @Text('账号', { hidden: true, nullable: true }) accountId!: string | null;
  @Text('状态', { hidden: true }) state!: string;
  @Choice(Turn, '轮到谁办', { public: true, filter: true }) turn!: ValueOf<typeof Turn>;
  @TextList('等待的权限', { hidden: true }) awaits!: string[];
  @Text('经办账号', { hidden: true, nullable: true }) assigneeId!: string | null;
  @Text('经办人', { nullable: true }) assigneeName!: string | null;
  @TextList('办过的账号', { hidden: true }) actorIds!: string[];
  @TextList('等谁的意见', { hidden: true }) consultedIds!: string[];
  // Says so in a way that an index under row-level security can use.
  @Flag('正在征求意见', { hidden: true }) consulting!: boolean;
  @CalendarDate('适用哪一天的规则', { public: true }) rulesOn!: string;
  @Moment('开始时间', { public: true, order: true }) openedAt!: Date;
  @Moment('到这一环节的时间', { public: true, order: true }) enteredAt!: Date;
  @CalendarDate('期限', { public: true, nullable: true, filter: true }) dueOn!: string | null;
  @Flag('期限是暂定的', { public: true }) provisional!: boolean;
  @One(() => Rule, '期限的依据', { public: true, nullable: true }) rule!: Rule | null;
  @CalendarDate('自何时起暂停', { public: true, nullable: true }) pausedOn!: string | null;
  @Moment('办结时间', { public: true, nullable: true, order: true }) closedAt!: Date | null;
  @Many(() => Stage, 'case', '各环节', { public: true }) readonly stages!: never;
  @Many(() => Consultation, 'case', '征求的意见', { permission: 'decisions.manage' }) readonly consultations!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '种类', { public: true, needs: ['subjectType'], compute: (row) => nounNamed(row['subjectType'] as string)?.title ?? '' }) readonly kind!: string;
  @Computed(() => String, '到了哪一步', { public: true, needs: ['flow', 'state'], compute: stateLabel }) readonly stateLabel!: string;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForOffers(caseActions, viewer), compute: (row, viewer) => offersOf(caseActions, row, viewer) }) readonly offers!: Offer[];
}
