import { Unit } from '@gongqiao/identity';
import { Choice, Computed, Integer, Json, Many, Moment, Noun, Offer, offersOf, One, propertiesForOffers, RoughDate, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { ImportRow } from '../import-row/import-row.entity.ts';
import { importActions } from './import-batch.actions.ts';
import { ImportState } from './import-batch.enums.ts';
import { importBatchSearch } from './import-batch.search.ts';
import { ImportColumn, ImportCounts } from './import-batch.types.ts';

/** One file that somebody sent, how it was understood, and what became of it. */
@Noun('ImportBatch', '导入批次', { table: 'registry_import_batch', search: importBatchSearch, defaultOrder: 'createdAt', orders: { createdAt: { title: '时间', sql: '$.created_at' } } })
export class ImportBatch extends Row {
  @Text('文件名') fileName!: string;
  @Integer('文件大小（字节）') fileSize!: number;
  @Text('文件摘要', { hidden: true, silent: true }) fileHash!: string;
  @Text('上传标识', { hidden: true, silent: true }) uploadId!: string;
  @Choice(ImportState, '状态', { filter: true }) state!: ValueOf<typeof ImportState>;
  @Text('说明', { nullable: true }) message!: string | null;
  @One(() => Unit, '报送单位', { filter: true, nullable: true }) unit!: Unit | null;
  @RoughDate('资料截止日期', { nullable: true }) asOf!: string | null;
  @Text('报送人') senderName!: string;
  @Integer('已处理行数', { silent: true }) progress!: number;
  @Integer('总行数', { silent: true }) total!: number;
  @Json('列的理解', { silent: true }) layout!: Record<string, unknown>;
  @Json('计数', { silent: true }) tally!: Record<string, number>;
  @Moment('导入时间', { nullable: true }) appliedAt!: Date | null;
  @Moment('撤销时间', { nullable: true }) undoneAt!: Date | null;
  @Computed(() => [ImportColumn], '各列的理解', { needs: ['layout'], compute: (row) => (row['layout'] as { columns?: ImportColumn[] }).columns ?? [] }) readonly columns!: ImportColumn[];
  @Computed(() => ImportCounts, '计数', { needs: ['tally'], compute: (row) => ImportCounts.from(row['tally'] as Record<string, number>) }) readonly counts!: ImportCounts;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => ['state', ...propertiesForOffers(importActions, viewer)], compute: (row, viewer) => offersOf(importActions, row, viewer),
  }) readonly offers!: Offer[];
  @Many(() => ImportRow, 'batch', '各行') readonly rows!: never;
}
