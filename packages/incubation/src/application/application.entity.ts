import { Case, Decision } from '@gongqiao/decisions';
import { Documents } from '@gongqiao/documents';
import { Choice, Computed, constantCase, Event, Flag, flowOffers, Integer, Many, Moment, Money, Noun, Offer, One, propertiesForFlow, Row, Text, TextList, type Viewer } from '@gongqiao/kernel';
import { Organization, Region } from '@gongqiao/registry';
import { Call } from '../call/call.entity.ts';
import { CriteriaEdition } from '../edition/edition.entity.ts';
import { HallEntry } from '../hall/entry.entity.ts';
import { Review } from '../review/review.entity.ts';
import { applicationFlow } from './application.flow.ts';

/** An organization, or a group that is not registered yet, applies for a place: from the draft to the decision. */
@Noun('Application', '入驻申请', { table: 'incubation_application', defaultOrder: 'submittedAt' })
export class Application extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Call, '征集', { public: true, filter: true }) call!: Call;
  @One(() => CriteriaEdition, '按哪一版标准评审', { public: true, nullable: true }) edition!: CriteriaEdition | null;
  @One(() => Organization, '社会组织', { public: true, nullable: true, filter: true }) organization!: Organization | null;
  @Text('申请账号', { hidden: true }) accountId!: string;
  @Text('组织或小组的名称', { public: true }) groupName!: string;
  @Text('简称和别名', { public: true, nullable: true }) otherNames!: string | null;
  @Flag('已经登记', { public: true, filter: true }) registered!: boolean;
  @One(() => Region, '所在区市', { public: true, nullable: true, filter: true, column: 'region_code' }) region!: Region | null;
  @Integer('现有人数', { public: true, nullable: true }) peopleCount!: number | null;
  @Text('服务哪些职工', { public: true, nullable: true }) targetWorkers!: string | null;
  @Text('计划', { public: true, nullable: true }) plan!: string | null;
  @Integer('需要几个工位', { public: true, nullable: true }) spaceWanted!: number | null;
  @Money('需要的资金', { public: true, nullable: true }) fundWanted!: number | null;
  @Text('其他说明', { public: true, nullable: true }) remark!: string | null;
  // Reviewers speak of it by this; whoever applied does not know it.
  @Text('评审编号', { nullable: true }) blindNumber!: string | null;
  @TextList('评审人的账号', { hidden: true }) reviewerIds!: string[];
  @Choice(applicationFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Moment('提交时间', { public: true, nullable: true, order: true }) submittedAt!: Date | null;
  @Text('退回的理由', { public: true, nullable: true }) returnReason!: string | null;
  @Text('拟不予入驻的理由', { public: true, nullable: true }) notice!: string | null;
  @Text('申请方的陈述', { public: true, nullable: true }) reply!: string | null;
  @Text('评审没有齐就办理的理由', { public: true, nullable: true }) withoutReviews!: string | null;
  @Documents('附件', { public: true }) readonly documents!: never;
  @Many(() => Review, 'application', '评审', { permission: 'incubation.read' }) readonly reviews!: never;
  @Many(() => HallEntry, 'application', '现场评审', { public: true }) readonly hallEntries!: never;
  @Many(() => Case, 'subjectId', '办件', { public: true }) readonly cases!: never;
  @Many(() => Decision, 'subjectId', '决定', { public: true }) readonly decisions!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '到了哪一步', { public: true, needs: ['state'], compute: stateWords }) readonly stateLabel!: string;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(applicationFlow, viewer), compute: (row, viewer) => flowOffers(applicationFlow, row, viewer),
  }) readonly offers!: Offer[];
}

function stateWords(row: Readonly<Record<string, unknown>>, { kind }: Viewer): string {
  const [, state] = Object.entries(applicationFlow.states).find(([key]) => constantCase(key) === row['state'])!;
  return kind === 'STAFF' ? state.label : (state.publicLabel ?? state.label);
}
