import { CalendarDate, Choice, Computed, Event, flowOffers, Id, Integer, Many, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Residency } from '../residency/residency.entity.ts';
import { mentoringFlow } from './mentoring-session.flow.ts';

/** One meeting with a mentor, or one training: when, about what, how long, how many came; both sides confirm it. */
@Noun('MentoringSession', '辅导', { table: 'incubation_session', defaultOrder: 'heldOn' })
export class MentoringSession extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Residency, '入驻', { public: true, filter: true }) residency!: Residency;
  // Given by whoever typed the row, so that sending it twice keeps it once.
  @Id('录入时的标识', { hidden: true }) entryKey!: string;
  @CalendarDate('日期', { public: true, order: true, filter: true }) heldOn!: string;
  @Text('主题', { public: true }) topic!: string;
  @Text('主讲或导师', { public: true }) mentorName!: string;
  @Integer('时长（分钟）', { public: true }) minutes!: number;
  @Integer('到场人数', { public: true }) attendance!: number;
  @Text('组织的异议', { public: true, nullable: true }) objection!: string | null;
  @Choice(mentoringFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', { public: true, needs: (viewer) => propertiesForFlow(mentoringFlow, viewer), compute: (row, viewer) => flowOffers(mentoringFlow, row, viewer) }) readonly offers!: Offer[];
}
