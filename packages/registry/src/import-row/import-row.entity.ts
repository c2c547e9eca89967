import { Choice, Computed, Flag, Integer, Json, Noun, One, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { ImportBatch } from '../import-batch/import-batch.entity.ts';
import { ImportDecision, ImportOutcome, ImportResult } from '../import-batch/import-batch.enums.ts';
import { ImportReason, ImportValue } from '../import-batch/import-batch.types.ts';
import { Organization } from '../organization/organization.entity.ts';
import { fieldTitle } from '../organization/value-text.ts';
import { reasonsShown, valuesShown } from './import-row.display.ts';

/** One row of a file that was sent: what was read, what it would do, what somebody decided, what came of it. */
@Noun('ImportRow', '导入行', { table: 'registry_import_row', defaultOrder: 'rowNumber' })
export class ImportRow extends Row {
  @One(() => ImportBatch, '批次', { column: 'batch_id' }) batch!: ImportBatch;
  @Integer('行号', { order: true }) rowNumber!: number;
  @Text('名称', { nullable: true }) name!: string | null;
  @Choice(ImportOutcome, '试导入结果', { filter: true }) outcome!: ValueOf<typeof ImportOutcome>;
  @Integer('与第几行重复', { nullable: true }) relatesToRow!: number | null;
  @One(() => Organization, '库中的组织', { nullable: true, column: 'relates_to_id' }) relatesTo!: Organization | null;
  @Flag('不在本单位范围，待法律工作部确认', { filter: true }) outsideScope!: boolean;
  @Json('提示', { silent: true }) findings!: { code: string; field: string }[];
  @Json('读到的值', { silent: true }) content!: Record<string, unknown>;
  @Json('更新前的值', { nullable: true, silent: true }) present!: Record<string, unknown> | null;
  @Choice(ImportDecision, '处理', { nullable: true, filter: true }) decision!: ValueOf<typeof ImportDecision> | null;
  @Text('处理理由', { nullable: true }) decisionReason!: string | null;
  @Choice(ImportResult, '导入结果', { nullable: true, filter: true }) result!: ValueOf<typeof ImportResult> | null;
  @TextList('并列待选定的字段', { hidden: true, silent: true }) disputed!: string[];
  @Computed(() => [String], '与核实过的值不同、并列待选定的字段', { needs: ['disputed'], compute: (row) => (row['disputed'] as string[]).map(fieldTitle) }) readonly disputedFields!: string[];
  @One(() => Organization, '导入成的组织', { nullable: true, column: 'organization_id' }) organization!: Organization | null;
  @Computed(() => [ImportReason], '提示', { needs: ['findings', 'relatesToRow', 'content'], compute: reasonsShown }) readonly reasons!: ImportReason[];
  @Computed(() => [ImportValue], '读到的值', { needs: ['content', 'present'], compute: valuesShown }) readonly values!: ImportValue[];
}
