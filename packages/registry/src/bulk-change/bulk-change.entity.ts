import { Choice, Computed, flowOffers, Instant, Integer, Json, Many, Moment, Noun, Offer, propertiesForFlow, RoughDate, Row, Text, TextList } from '@gongqiao/kernel';
import { BulkChangeRow } from './bulk-change-row.entity.ts';
import { bulkChangeFlow, BulkChangeState, undoUntil } from './bulk-change.flow.ts';
import { BulkCounts } from './bulk-change.types.ts';

/** One change to many organizations: what was asked, of which, what it would do to each, and what it did. */
@Noun('BulkChange', '批量更正', { table: 'registry_bulk_change', defaultOrder: 'createdAt', orders: { createdAt: { title: '时间', sql: '$.created_at' } } })
export class BulkChange extends Row {
  @Text('账号', { hidden: true, nullable: true }) accountId!: string | null;
  @Text('办理人') authorName!: string;
  @Text('范围') covers!: string;
  @TextList('更正内容') wishes!: string[];
  @Json('更正的值', { silent: true }) wish!: Record<string, unknown>;
  @Text('理由') reason!: string;
  @RoughDate('自何时起', { nullable: true }) validSince!: string | null;
  @Choice(BulkChangeState, '状态', { filter: true }) state!: string;
  @Integer('组织数') total!: number;
  @Json('计数', { silent: true }) tally!: Record<string, number>;
  @Moment('执行时间', { nullable: true }) appliedAt!: Date | null;
  @Moment('撤销时间', { nullable: true }) undoneAt!: Date | null;
  @Computed(() => Instant, '可以撤销到何时', { nullable: true, needs: ['appliedAt'], compute: (row) => (row['appliedAt'] ? undoUntil(new Date(row['appliedAt'] as string)) : null) }) readonly undoUntil!: Date | null;
  @Computed(() => BulkCounts, '计数', { needs: ['tally'], compute: (row) => BulkCounts.from(row['tally'] as Record<string, number>) }) readonly counts!: BulkCounts;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(bulkChangeFlow, viewer), compute: (row, viewer) => flowOffers(bulkChangeFlow, row, viewer) }) readonly offers!: Offer[];
  @Many(() => BulkChangeRow, 'bulkChange', '各组织') readonly rows!: never;
}
