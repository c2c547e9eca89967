import { Id, Integer, Moment, Noun, Row, Text } from '@gongqiao/kernel';

/** A file that somebody attached to a row; its bytes lie beside it, in chunks. */
@Noun('Document', '附件', { table: 'documents_document' })
export class Document extends Row {
  // What the history says of it stays for ever, and in a name stands whatever people wrote into it.
  @Text('文件名', { public: true, silent: true }) fileName!: string;
  @Text('文件类型', { public: true }) mediaType!: string;
  @Integer('文件大小（字节）', { public: true }) size!: number;
  @Text('内容摘要（SHA-256）', { public: true }) sha256!: string;
  @Text('上传人') uploaderName!: string;
  @Text('上传账号', { hidden: true, nullable: true }) accountId!: string | null;
  @Moment('销毁时间', { public: true, nullable: true }) destroyedAt!: Date | null;
  @Text('所附记录的种类', { hidden: true }) holderType!: string;
  @Id('所附记录', { hidden: true }) holderId!: string;
}
