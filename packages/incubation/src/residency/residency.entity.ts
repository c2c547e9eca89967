import { Case, Decision } from '@gongqiao/decisions';
import { CalendarDate, Choice, Computed, constantCase, Event, flowOffers, type Filter, Integer, Many, Moment, Noun, Offer, offersOf, One, propertiesForFlow, propertiesForOffers, Row, Text, type ValueOf, type Viewer } from '@gongqiao/kernel';
import { Organization, Region } from '@gongqiao/registry';
import { Booking, Space } from '@gongqiao/venues';
import { ResidencyAgreement } from '../agreement/agreement.entity.ts';
import { Application } from '../application/application.entity.ts';
import { FollowUp } from '../follow-up/follow-up.entity.ts';
import { HandOverItem } from '../hand-over/hand-over-item.entity.ts';
import { Mentorship } from '../mentorship/mentorship.entity.ts';
import { MentoringSession } from '../mentoring-session/mentoring-session.entity.ts';
import { StageReview } from '../stage-review/stage-review.entity.ts';
import { ResidencyOutcome } from './residency.enums.ts';
import { residencyActions, residencyFlow } from './residency.flow.ts';

const WITHOUT_DESK = { booking: null, state: ['RESIDENT', 'GRADUATING'] };

const residencyFilters = {
  endsBy: { title: '在这一天以前期满', type: () => String, condition: (value: string): Filter => ({ endsOn: { $lte: value }, state: ['RESIDENT', 'GRADUATING', 'LEAVING', 'NOTIFIED', 'HEARD'] }) },
  withoutDesk: { title: '还没有工位', type: () => Boolean, condition: (value: boolean): Filter => (value ? WITHOUT_DESK : { $not: WITHOUT_DESK }) },
};

/** An admitted group in the incubator: from the agreement to the day on which the desk was handed back. */
@Noun('Residency', '入驻', { table: 'incubation_residency', defaultOrder: 'endsOn', filters: residencyFilters })
export class Residency extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Application, '入驻申请', { public: true, filter: true }) application!: Application;
  @One(() => Organization, '社会组织', { public: true, nullable: true, filter: true }) organization!: Organization | null;
  @Text('申请账号', { hidden: true }) accountId!: string;
  @Text('组织或小组的名称', { public: true }) groupName!: string;
  @One(() => Region, '所在区市', { public: true, nullable: true, filter: true, column: 'region_code' }) region!: Region | null;
  @CalendarDate('开始日期', { public: true, order: true }) startsOn!: string;
  @CalendarDate('期满日期', { public: true, order: true, filter: true }) endsOn!: string;
  @One(() => Space, '工位', { public: true, nullable: true, filter: true }) space!: Space | null;
  @One(() => Booking, '工位的使用记录', { nullable: true }) booking!: Booking | null;
  @Text('现在的导师', { public: true, nullable: true }) mentorName!: string | null;
  @Moment('提醒签署的时间', { public: true, nullable: true }) remindedAt!: Date | null;
  @Text('拟结束入驻的理由', { public: true, nullable: true }) notice!: string | null;
  @Text('组织的陈述', { public: true, nullable: true }) reply!: string | null;
  @Text('组织提出退出的理由', { public: true, nullable: true }) leaveReason!: string | null;
  @Choice(ResidencyOutcome, '怎样结束', { public: true, nullable: true, filter: true }) outcome!: ValueOf<typeof ResidencyOutcome> | null;
  @CalendarDate('结束日期', { public: true, nullable: true }) endedOn!: string | null;
  @Integer('第几次交接', { public: true }) handOverRound!: number;
  @Choice(residencyFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Many(() => ResidencyAgreement, 'residency', '协议各版', { public: true }) readonly agreements!: never;
  @Many(() => Mentorship, 'residency', '导师', { public: true }) readonly mentorships!: never;
  @Many(() => MentoringSession, 'residency', '辅导和培训', { public: true }) readonly sessions!: never;
  @Many(() => StageReview, 'residency', '阶段评估', { public: true }) readonly stageReviews!: never;
  @Many(() => HandOverItem, 'residency', '交接事项', { public: true }) readonly handOverItems!: never;
  @Many(() => FollowUp, 'residency', '回访', { public: true }) readonly followUps!: never;
  @Many(() => Case, 'subjectId', '办件', { public: true }) readonly cases!: never;
  @Many(() => Decision, 'subjectId', '决定', { public: true }) readonly decisions!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '到了哪一步', { public: true, needs: ['state'], compute: stateWords }) readonly stateLabel!: string;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => [...propertiesForFlow(residencyFlow, viewer), ...propertiesForOffers(residencyActions, viewer)], compute: (row, viewer) => [...flowOffers(residencyFlow, row, viewer), ...offersOf(residencyActions, row, viewer)],
  }) readonly offers!: Offer[];
}

function stateWords(row: Readonly<Record<string, unknown>>, { kind }: Viewer): string {
  const [, state] = Object.entries(residencyFlow.states).find(([key]) => constantCase(key) === row['state'])!;
  return kind === 'STAFF' ? state.label : (state.publicLabel ?? state.label);
}
