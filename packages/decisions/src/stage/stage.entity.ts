import { CalendarDate, Choice, Computed, Flag, Id, Integer, Moment, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Rule } from '@gongqiao/rules';
import { Case } from '../case/case.entity.ts';
import { stateLabel, Turn } from '../case/turn.ts';

/** How long a case stood in one state, at whose side, and how late that was. */
@Noun('Stage', '环节', { table: 'decisions_stage', defaultOrder: 'enteredAt' })
export class Stage extends Row {
  @One(() => Case, '办件', { public: true, filter: true }) case!: Case;
  @Text('流程', { hidden: true }) flow!: string;
  @Id('社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @Text('账号', { hidden: true, nullable: true }) accountId!: string | null;
  @Text('状态', { hidden: true }) state!: string;
  @Choice(Turn, '轮到谁办', { public: true, filter: true }) turn!: ValueOf<typeof Turn>;
  @Moment('到这一环节的时间', { public: true, order: true }) enteredAt!: Date;
  @CalendarDate('期限', { public: true, nullable: true }) dueOn!: string | null;
  @Flag('期限是暂定的', { public: true }) provisional!: boolean;
  @One(() => Rule, '期限的依据', { public: true, nullable: true }) rule!: Rule | null;
  @Integer('延长的工作日', { public: true }) extendedBy!: number;
  @Integer('暂停的工作日', { public: true }) pausedFor!: number;
  @Moment('离开这一环节的时间', { public: true, nullable: true }) leftAt!: Date | null;
  @Integer('超期的工作日', { public: true }) lateBy!: number;
  @Computed(() => String, '名称', { public: true, needs: ['flow', 'state'], compute: stateLabel }) readonly label!: string;
}
