import { Document } from '@gongqiao/documents';
import { CalendarDate, Choice, Computed, Event, flowOffers, Id, Many, Moment, Noun, nounNamed, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Rule } from '@gongqiao/rules';
import { expiredDocumentFlow } from './expired-document.flow.ts';

/** A document whose time is over: it waits for somebody who destroys it, or keeps it longer and says why. */
@Noun('ExpiredDocument', '到期附件', { table: 'retention_expired_document', defaultOrder: 'dueOn' })
export class ExpiredDocument extends Row {
  @One(() => Document, '附件') document!: Document;
  @Text('所附记录的种类', { hidden: true, filter: true }) holderType!: string;
  @Id('所附记录') holderId!: string;
  @Text('所属办件的种类', { hidden: true }) subjectType!: string;
  @Id('所属办件', { hidden: true }) subjectId!: string;
  @One(() => Rule, '依据的规则', { filter: true }) rule!: Rule;
  @CalendarDate('办结日期') closedOn!: string;
  @CalendarDate('保管到', { filter: true, order: true }) dueOn!: string;
  @CalendarDate('延长到', { nullable: true }) extendedTo!: string | null;
  @Choice(expiredDocumentFlow.stateType, '状态', { filter: true }) state!: string;
  @Text('处理的理由', { nullable: true }) reason!: string | null;
  @Text('提出销毁的人', { nullable: true }) proposedBy!: string | null;
  @Text('提出销毁的账号', { nullable: true, hidden: true }) proposedById!: string | null;
  @Moment('提出销毁的时间', { nullable: true }) proposedAt!: Date | null;
  @Text('处理的人', { nullable: true }) settledBy!: string | null;
  @Moment('处理时间', { nullable: true }) settledAt!: Date | null;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => String, '种类', { needs: ['holderType'], compute: (row) => nounNamed(row['holderType'] as string)?.title ?? '' }) readonly kind!: string;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForFlow(expiredDocumentFlow, viewer), compute: (row, viewer) => flowOffers(expiredDocumentFlow, row, viewer),
  }) readonly offers!: Offer[];
}
