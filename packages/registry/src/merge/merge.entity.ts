import { Choice, Computed, type FieldChange, flowOffers, Json, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, TextList } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { fieldTitle } from '../organization/value-text.ts';
import { mergeFlow, MergeState } from './merge.flow.ts';

/** What hung on the organization that was absorbed and moved to the one that stands: table -> keys. */
export type Moved = Readonly<Record<string, readonly string[]>>;

/** Two records of one organization made one by a person, and everything that is needed to separate them again. */
@Noun('Merge', '合并', { table: 'registry_merge', defaultOrder: 'mergedAt', orders: { mergedAt: { title: '时间', sql: '$.merged_at' } } })
export class Merge extends Row {
  @One(() => Organization, '保留的组织') survivor!: Organization;
  @One(() => Organization, '并入的组织', { column: 'absorbed_id' }) absorbed!: Organization;
  @Choice(MergeState, '状态', { filter: true }) state!: string;
  @Text('理由') reason!: string;
  @Text('合并人') mergedBy!: string;
  @Moment('合并时间') mergedAt!: Date;
  @Text('分开人', { nullable: true }) separatedBy!: string | null;
  @Moment('分开时间', { nullable: true }) separatedAt!: Date | null;
  @TextList('取自并入组织的字段', { hidden: true, silent: true }) taken!: string[];
  @Json('保留的组织因此有的改动', { silent: true }) changes!: readonly FieldChange[];
  @Json('移来的内容', { silent: true }) moved!: Moved;
  @Text('并入组织的名称') absorbedName!: string;
  @Text('并入组织的代码', { nullable: true }) absorbedCode!: string | null;
  @Computed(() => [String], '取自并入组织的字段', { needs: ['taken'], compute: (row) => (row['taken'] as string[]).map(fieldTitle) }) readonly takenFields!: string[];
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(mergeFlow, viewer), compute: (row, viewer) => flowOffers(mergeFlow, row, viewer) }) readonly offers!: Offer[];
}
