import { CalendarDate, Choice, ChoiceList, Computed, defineEnumeration, Event, flowOffers, Integer, Many, Moment, Noun, Offer, propertiesForFlow, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { PartnerClient } from '../client/client.entity.ts';
import { PartnerScope, type PartnerScopeValue } from '../partner.ts';
import { agreementFlow } from './agreement.flow.ts';

export const PartnerKind = defineEnumeration('PartnerKind', '合作方的类别', { YOUTH_LEAGUE: '共青团', WOMENS_FEDERATION: '妇联', GOVERNMENT: '政府部门', OTHER: '其他组织' });

/** What is shared with whom, what for, and until when: it ends by itself. */
@Noun('PartnerAgreement', '共享协议', { table: 'partners_agreement', defaultOrder: 'requestedAt' })
export class PartnerAgreement extends Row {
  @Text('合作方') partner!: string;
  @Choice(PartnerKind, '合作方的类别', { filter: true }) kind!: ValueOf<typeof PartnerKind>;
  @Text('目的和依据') purpose!: string;
  @ChoiceList(PartnerScope, '共享范围') scopes!: PartnerScopeValue[];
  @CalendarDate('开始日期') validFrom!: string;
  @CalendarDate('结束日期') validTo!: string;
  @Integer('每分钟的查询预算') budget!: number;
  @Choice(agreementFlow.stateType, '状态', { filter: true }) state!: string;
  @Moment('登记时间', { order: true }) requestedAt!: Date;
  @Text('登记人') requestedBy!: string;
  @Text('登记人账号', { hidden: true, nullable: true }) requestedById!: string | null;
  @Text('决定人', { nullable: true }) decidedBy!: string | null;
  @Text('决定的理由', { nullable: true }) decisionReason!: string | null;
  @Moment('决定时间', { nullable: true }) decidedAt!: Date | null;
  @Many(() => PartnerClient, 'agreement', '接入的程序') readonly clients!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'partners.read' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(agreementFlow, viewer), compute: (row, viewer) => flowOffers(agreementFlow, row, viewer) }) readonly offers!: Offer[];
}
