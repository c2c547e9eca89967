import { CalendarDate, Choice, Computed, Event, flowOffers, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { findRole } from '../role/roles.ts';
import { grantFlow } from './grant.flow.ts';

/** A role in the hands of an account, from a day to a day: granted by one person and confirmed by another, or delegated by a colleague who holds it. */
@Noun('Grant', '授权', { table: 'identity_grant', defaultOrder: 'requestedAt' })
export class Grant extends Row {
  @One(() => Account, '账号', { filter: true }) account!: Account;
  @Text('角色', { filter: true }) role!: string;
  @CalendarDate('开始日期') validFrom!: string;
  @CalendarDate('结束日期', { nullable: true }) validTo!: string | null;
  @One(() => Account, '代理何人', { nullable: true, filter: true }) delegator!: Account | null;
  @Choice(grantFlow.stateType, '状态', { filter: true }) state!: string;
  @Text('依据') grounds!: string;
  @Moment('提出时间', { order: true }) requestedAt!: Date;
  @Text('提出人') requestedBy!: string;
  @Text('提出人账号', { hidden: true, nullable: true }) requestedById!: string | null;
  @Text('决定人', { nullable: true }) decidedBy!: string | null;
  @Text('决定的理由', { nullable: true }) decisionReason!: string | null;
  @Moment('决定时间', { nullable: true }) decidedAt!: Date | null;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'identity.accounts' }) readonly events!: never;
  @Computed(() => String, '角色名称', { needs: ['role'], compute: ({ role }) => findRole(String(role))?.title ?? String(role) }) readonly roleTitle!: string;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(grantFlow, viewer), compute: (row, viewer) => flowOffers(grantFlow, row, viewer) }) readonly offers!: Offer[];
}
