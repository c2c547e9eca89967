import { Choice, Computed, type FieldChange, Integer, Json, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { fieldTitle, valueText } from '../organization/value-text.ts';
import { BulkChange } from './bulk-change.entity.ts';
import { BulkOutcome, BulkResult } from './bulk-change.enums.ts';

const words = (field: string, value: unknown): string => valueText(field, value) ?? '（空）';

/** What becomes of each field. */
export function changesInWords(row: Readonly<Record<string, unknown>>): string[] {
  return (row['changes'] as FieldChange[]).map(({ field, before, after }) => `${fieldTitle(field)}：${words(field, before)} → ${words(field, after)}`);
}

/** What a bulk change would do, and did, to one organization. */
@Noun('BulkChangeRow', '批量更正的组织', { table: 'registry_bulk_change_row', defaultOrder: 'place' })
export class BulkChangeRow extends Row {
  @One(() => BulkChange, '批量更正', { column: 'bulk_change_id' }) bulkChange!: BulkChange;
  @Integer('序号', { order: true }) place!: number;
  @One(() => Organization, '社会组织', { nullable: true, column: 'organization_id' }) organization!: Organization | null;
  @Text('名称') name!: string;
  @Integer('所见版本', { hidden: true, silent: true }) seenVersion!: number;
  @Choice(BulkOutcome, '预览结果', { filter: true }) outcome!: ValueOf<typeof BulkOutcome>;
  @Choice(BulkResult, '更正结果', { nullable: true, filter: true }) result!: ValueOf<typeof BulkResult> | null;
  @Text('说明', { nullable: true }) message!: string | null;
  @Json('改动', { silent: true }) changes!: readonly FieldChange[];
  @Computed(() => [String], '改动', { needs: ['changes'], compute: changesInWords }) readonly differences!: string[];
}
