import { Choice, Computed, flowOffers, Json, Moment, Noun, Offer, One, propertiesForFlow, RoughDate, Row, Source, Text, type ValueOf } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { fieldTitle, valueText } from '../organization/value-text.ts';
import { RegisterFinding } from '../register-finding/register-finding.entity.ts';
import { statementFlow, StatementState } from './statement.flow.ts';

/** What one source says of one field of an organization, where it differs from what stands: beside it until a person chooses. */
@Noun('Statement', '不同说法', {
  table: 'registry_statement', defaultOrder: 'statedAt',
  orders: { statedAt: { title: '时间', sql: '$.stated_at' } },
})
export class Statement extends Row {
  @One(() => Organization, '社会组织', { filter: true }) organization!: Organization;
  @Text('字段', { filter: true }) field!: string;
  @Json('说法') value!: unknown;
  @Choice(Source, '来源', { filter: true }) source!: ValueOf<typeof Source>;
  @Text('出处', { nullable: true }) origin!: string | null;
  @RoughDate('情况起始日期', { nullable: true }) validSince!: string | null;
  @Text('提供人') statedBy!: string;
  @Moment('提供时间') statedAt!: Date;
  @Text('导入批次', { hidden: true, nullable: true, silent: true }) batchId!: string | null;
  @One(() => RegisterFinding, '登记信息比对的结果', { nullable: true }) finding!: RegisterFinding | null;
  @Choice(StatementState, '状态', { filter: true }) state!: string;
  @Text('选定的理由', { nullable: true }) decisionReason!: string | null;
  @Text('选定人', { nullable: true }) decidedBy!: string | null;
  @Moment('选定时间', { nullable: true }) decidedAt!: Date | null;
  @Computed(() => String, '字段名称', { needs: ['field'], compute: (row) => fieldTitle(row['field'] as string) }) readonly label!: string;
  @Computed(() => String, '说法', { nullable: true, needs: ['field', 'value'], compute: (row) => valueText(row['field'] as string, row['value']) }) readonly stated!: string | null;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(statementFlow, viewer), compute: (row, viewer) => flowOffers(statementFlow, row, viewer) }) readonly offers!: Offer[];
}
