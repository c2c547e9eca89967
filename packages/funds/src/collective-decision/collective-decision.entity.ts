import { Documents } from '@gongqiao/documents';
import { CalendarDate, Choice, Computed, Event, flowOffers, Many, Moment, Money, Noun, Offer, propertiesForFlow, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { DecidedMatter, DecidingBody } from './collective-decision.enums.ts';
import { collectiveDecisionFlow } from './collective-decision.flow.ts';

/** What a meeting decided about money: which item of which minutes, how much, and who stepped back. One decision may cover many entries, together not more than it decided. */
@Noun('CollectiveDecision', '集体决策', { table: 'funds_collective_decision', defaultOrder: 'heldOn' })
export class CollectiveDecision extends Row {
  @Choice(DecidedMatter, '决定的事', { filter: true }) kind!: ValueOf<typeof DecidedMatter>;
  @Choice(DecidingBody, '会议', { filter: true }) body!: ValueOf<typeof DecidingBody>;
  @CalendarDate('会议日期', { filter: true, order: true }) heldOn!: string;
  @Text('纪要号') minutesNumber!: string;
  @Text('第几项议题') agendaItem!: string;
  @Text('议题') title!: string;
  @Money('决定的金额') amount!: number;
  @Money('已使用', { generated: true, silent: true, default: '0' }) readonly used!: number;
  @TextList('回避的人和职务') recused!: string[];
  @Choice(collectiveDecisionFlow.stateType, '状态', { filter: true }) state!: string;
  @Text('登记人') recordedBy!: string;
  @Text('登记账号', { hidden: true }) recordedById!: string;
  @Text('确认人', { nullable: true }) confirmedBy!: string | null;
  @Moment('确认时间', { nullable: true }) confirmedAt!: Date | null;
  @Documents('纪要') readonly documents!: never;
  @Many(() => JournalEntry, 'collectiveDecision', '使用情况') readonly uses!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForFlow(collectiveDecisionFlow, viewer), compute: (row, viewer) => flowOffers(collectiveDecisionFlow, row, viewer),
  }) readonly offers!: Offer[];
}
