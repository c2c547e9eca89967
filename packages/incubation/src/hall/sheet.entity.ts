import { Choice, Integer, Many, Moment, Noun, One, Row, Text } from '@gongqiao/kernel';
import { HallEntry } from './entry.entity.ts';
import { HallScore } from './hall-score.entity.ts';
import { sheetFlow } from './sheet.flow.ts';

/** What one judge gives one application in the hall. */
@Noun('HallSheet', '现场评分表', { table: 'incubation_hall_sheet', defaultOrder: 'seat' })
export class HallSheet extends Row {
  @One(() => HallEntry, '上场', { filter: true }) entry!: HallEntry;
  @Text('评委的账号', { hidden: true }) judgeId!: string;
  @Text('评委') judgeName!: string;
  @Integer('第几位评委', { order: true }) seat!: number;
  @Choice(sheetFlow.stateType, '状态', { filter: true }) state!: string;
  @Moment('声明没有利害关系的时间', { nullable: true }) declaredAt!: Date | null;
  @Text('有什么利害关系', { nullable: true }) interest!: string | null;
  @Moment('提交时间', { nullable: true }) submittedAt!: Date | null;
  @Text('重新开启的理由', { nullable: true }) reopenReason!: string | null;
  // Points and words are read on the judge's desk and on the board, not here: neither may tell them too early.
  @Text('评语', { hidden: true, nullable: true }) comment!: string | null;
  @Integer('合计', { hidden: true, nullable: true }) total!: number | null;
  @Many(() => HallScore, 'sheet', '各条得分') readonly scores!: never;
}
