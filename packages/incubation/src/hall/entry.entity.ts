import { Choice, Computed, Integer, Json, Moment, Noun, One, Row, Text } from '@gongqiao/kernel';
import { Float } from 'type-graphql';
import { Application } from '../application/application.entity.ts';
import { entryFlow } from './entry.flow.ts';
import { HallLine } from './hall.types.ts';
import { Hearing } from './hearing.entity.ts';

const points = (property: string) => ({ public: true, nullable: true, needs: [property], compute: (row: Readonly<Record<string, unknown>>) => (row[property] === null ? null : Number(row[property]) / 100) });

/** One application in the running order of a hearing; its result is written once, when the hearing closes. */
@Noun('HallEntry', '上场', { table: 'incubation_hall_entry', defaultOrder: 'ticket' })
export class HallEntry extends Row {
  @One(() => Hearing, '现场评审', { public: true, filter: true }) hearing!: Hearing;
  @One(() => Application, '入驻申请', { public: true }) application!: Application;
  @Integer('签号', { public: true, order: true }) ticket!: number;
  @Integer('第几个上场', { public: true, nullable: true }) position!: number | null;
  @Choice(entryFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Moment('上场时间', { public: true, nullable: true }) calledAt!: Date | null;
  @Moment('评完的时间', { public: true, nullable: true }) finishedAt!: Date | null;
  @Text('没有上场的原因', { public: true, nullable: true }) absentReason!: string | null;
  @Text('评委没有交齐就转到下一组的理由', { public: true, nullable: true }) movedOnReason!: string | null;
  @Integer('现场得分（百分之一分）', { hidden: true, nullable: true }) hallHundredths!: number | null;
  @Integer('书面评审总分（百分之一分）', { hidden: true, nullable: true }) writtenHundredths!: number | null;
  @Integer('综合得分（百分之一分）', { hidden: true, nullable: true }) combinedHundredths!: number | null;
  @Integer('名次', { public: true, nullable: true }) rank!: number | null;
  @Json('各位评委的打分', { nullable: true, silent: true }) publishedLines!: readonly HallLine[] | null;
  @Computed(() => Float, '现场得分；结束以前为空', points('hallHundredths')) readonly hallPoints!: number | null;
  @Computed(() => Float, '书面评审总分；结束以前为空', points('writtenHundredths')) readonly writtenPoints!: number | null;
  @Computed(() => Float, '综合得分；结束以前为空', points('combinedHundredths')) readonly combinedPoints!: number | null;
  @Computed(() => [HallLine], '各位评委的打分，不说是谁；结束以前为空', { public: true, nullable: true, needs: ['publishedLines'], compute: (row) => row['publishedLines'] }) readonly lines!: HallLine[] | null;
}
