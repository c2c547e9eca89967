import { CalendarDate, Choice, ChoiceList, Computed, constantCase, Event, flowOffers, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Region } from '@gongqiao/registry';
import { Application } from '../application/application.entity.ts';
import { CriteriaEdition } from '../edition/edition.entity.ts';
import { Hearing } from '../hall/hearing.entity.ts';
import { ApplicantKind, SupportKind } from './call.enums.ts';
import { callFlow } from './call.flow.ts';

/** An open call: what is offered, to whom, from when until when, and by which published criteria it will be decided. */
@Noun('Call', '征集', { table: 'incubation_call', defaultOrder: 'opensOn' })
export class Call extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @Text('名称', { public: true }) name!: string;
  @One(() => Region, '面向的区市；没有的是全市', { public: true, nullable: true, filter: true, column: 'region_code' }) region!: Region | null;
  @ChoiceList(SupportKind, '提供什么', { public: true }) offered!: ValueOf<typeof SupportKind>[];
  @Text('提供的具体内容', { public: true }) offerText!: string;
  @ChoiceList(ApplicantKind, '谁可以申请', { public: true }) applicants!: ValueOf<typeof ApplicantKind>[];
  @Text('只向一种申请人开放的理由', { public: true, nullable: true }) limitReason!: string | null;
  @CalendarDate('开始日期', { public: true, order: true, filter: true }) opensOn!: string;
  @CalendarDate('截止日期', { public: true, order: true, filter: true }) closesOn!: string;
  @Integer('评分标准第几版', { public: true }) criteriaNumber!: number;
  @Text('评分标准的摘要（SHA-256）', { public: true, nullable: true }) criteriaDigest!: string | null;
  @Moment('公布时间', { public: true, nullable: true }) publishedAt!: Date | null;
  @Text('撤销的理由', { public: true, nullable: true }) withdrawnReason!: string | null;
  @Choice(callFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Many(() => CriteriaEdition, 'call', '评分标准各版', { public: true }) readonly editions!: never;
  @Many(() => Application, 'call', '入驻申请', { permission: 'incubation.read' }) readonly applications!: never;
  @Many(() => Hearing, 'call', '现场评审', { public: true }) readonly hearings!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '到了哪一步', { public: true, needs: ['state'], compute: (row, { kind }) => stateWords(row['state'] as string, kind === 'STAFF') }) readonly stateLabel!: string;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(callFlow, viewer), compute: (row, viewer) => flowOffers(callFlow, row, viewer),
  }) readonly offers!: Offer[];
}

function stateWords(value: string, staff: boolean): string {
  const [, { label, publicLabel }] = Object.entries(callFlow.states).find(([key]) => constantCase(key) === value)!;
  return staff ? label : (publicLabel ?? label);
}
