import { Choice, Computed, Event, flowOffers, Id, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, TextList } from '@gongqiao/kernel';
import { Decision } from '../decision/decision.entity.ts';
import { appealFlow } from './appeal.flow.ts';

/** Whom a decision went against has it looked at again, by somebody else. */
@Noun('Appeal', '内部复核', { table: 'decisions_appeal', defaultOrder: 'filedAt' })
export class Appeal extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Decision, '申请复核的决定', { public: true, filter: true }) decision!: Decision;
  @Text('原来的流程', { hidden: true }) flow!: string;
  @Id('社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @Text('账号', { hidden: true, nullable: true }) accountId!: string | null;
  @Text('事项', { public: true }) title!: string;
  @Text('申请人', { public: true }) applicantName!: string;
  @Text('理由', { public: true }) grounds!: string;
  /** The second look, or the last one after it. */
  @Integer('第几次复核', { public: true }) level!: number;
  @TextList('参与过的账号', { hidden: true }) deciderIds!: string[];
  @Choice(appealFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Moment('申请时间', { public: true, order: true }) filedAt!: Date;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(appealFlow, viewer), compute: (row, viewer) => flowOffers(appealFlow, row, viewer),
  }) readonly offers!: Offer[];
}
