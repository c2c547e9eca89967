import { Computed, Event, Id, Many, Moment, Noun, nounNamed, Row, Text } from '@gongqiao/kernel';

/** The documents of a row are needed, for an audit or a lawsuit: they are not destroyed until it is said that they are needed no longer. */
@Noun('RetentionHold', '暂缓销毁', { table: 'retention_hold', defaultOrder: 'heldAt' })
export class RetentionHold extends Row {
  @Text('记录的种类', { hidden: true }) holderType!: string;
  @Id('记录', { filter: true }) holderId!: string;
  @Text('理由') reason!: string;
  @Text('提出的人') heldBy!: string;
  @Moment('提出时间', { order: true }) heldAt!: Date;
  @Text('解除的理由', { nullable: true }) releaseReason!: string | null;
  @Moment('解除时间', { nullable: true }) releasedAt!: Date | null;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '种类', { needs: ['holderType'], compute: (row) => nounNamed(row['holderType'] as string)?.title ?? '' }) readonly kind!: string;
}
