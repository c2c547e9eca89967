import { Id, Json, Moment, Noun, Row, Text } from '@gongqiao/kernel';
import type { OfficialText } from '../official/official-text.ts';

/** An official document as it was issued: never changed, and printed from what it says at any time. */
@Noun('IssuedDocument', '公文', { table: 'documents_issued' })
export class IssuedDocument extends Row {
  @Text('发文字号', { public: true }) number!: string;
  @Text('标题', { public: true }) title!: string;
  @Moment('印发时间', { public: true }) issuedAt!: Date;
  @Text('办理人') issuedBy!: string;
  @Text('发文机关', { public: true }) office!: string;
  @Text('内容摘要（SHA-256）', { public: true }) sha256!: string;
  // In the history it would stand a second time.
  @Json('内容', { silent: true }) content!: OfficialText;
  @Text('所属记录的种类', { hidden: true }) holderType!: string;
  @Id('所属记录', { hidden: true }) holderId!: string;
  @Id('送达的社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @Text('送达的账号', { hidden: true, nullable: true }) accountId!: string | null;
}
