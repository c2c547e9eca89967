import { Choice, Computed, Event, flowOffers, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, TextList } from '@gongqiao/kernel';
import { Call } from '../call/call.entity.ts';
import { HallEntry } from './entry.entity.ts';
import { hearingFlow } from './hearing.flow.ts';

/** Applications of a call heard in a hall, before judges with phones; the result follows from a formula that was published before anybody scored. */
@Noun('Hearing', '现场评审', { table: 'incubation_hall_hearing', defaultOrder: 'startsAt' })
export class Hearing extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Call, '征集', { public: true, filter: true }) call!: Call;
  // Judges do not see calls.
  @Text('征集的名称', { public: true }) callName!: string;
  @Text('地点', { public: true }) place!: string;
  @Moment('开始时间', { public: true, order: true }) startsAt!: Date;
  @Integer('现场得分占百分之几', { public: true }) hallWeight!: number;
  @Integer('书面评审占百分之几', { public: true }) writtenWeight!: number;
  @Integer('有效评分不少于几份时去掉最高和最低的', { public: true, nullable: true }) trimFrom!: number | null;
  @Text('结果怎么算', { public: true, nullable: true }) formula!: string | null;
  @Text('结果怎么算的摘要（SHA-256）', { public: true, nullable: true }) formulaDigest!: string | null;
  @TextList('评委的账号', { hidden: true }) judgeIds!: string[];
  @TextList('评委') judgeNames!: string[];
  @Text('抽签的种子', { public: true, nullable: true }) drawSeed!: string | null;
  @Text('人工排序的理由', { public: true, nullable: true }) orderReason!: string | null;
  @Text('取消的理由', { public: true, nullable: true }) cancelReason!: string | null;
  @Choice(hearingFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Moment('公布时间', { public: true, nullable: true }) publishedAt!: Date | null;
  @Moment('开始评审的时间', { public: true, nullable: true }) openedAt!: Date | null;
  @Moment('结束时间', { public: true, nullable: true }) closedAt!: Date | null;
  @Many(() => HallEntry, 'hearing', '上场的申请', { public: true }) readonly entries!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(hearingFlow, viewer), compute: (row, viewer) => flowOffers(hearingFlow, row, viewer),
  }) readonly offers!: Offer[];
}
