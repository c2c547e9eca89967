import { Documents } from '@gongqiao/documents';
import { Integer, Moment, Noun, One, Row, Text } from '@gongqiao/kernel';
import { Residency } from '../residency/residency.entity.ts';

/** One text of a residency's agreement, and who confirmed exactly that text. The database changes neither. */
@Noun('ResidencyAgreement', '入驻协议', { table: 'incubation_agreement', defaultOrder: 'number' })
export class ResidencyAgreement extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Residency, '入驻', { public: true, filter: true }) residency!: Residency;
  @Integer('第几版', { public: true, order: true }) number!: number;
  @Text('其他约定', { public: true, nullable: true }) terms!: string | null;
  @Text('协议全文', { public: true }) text!: string;
  @Text('全文摘要（SHA-256）', { public: true }) digest!: string;
  @Text('入驻方签署人', { public: true, nullable: true }) signedBy!: string | null;
  @Text('入驻方签署账号', { hidden: true, nullable: true }) signedById!: string | null;
  @Moment('入驻方签署时间', { public: true, nullable: true }) signedAt!: Date | null;
  @Text('工会签署人', { public: true, nullable: true }) countersignedBy!: string | null;
  @Text('工会签署账号', { hidden: true, nullable: true }) countersignedById!: string | null;
  @Moment('工会签署时间', { public: true, nullable: true }) countersignedAt!: Date | null;
  @Documents('签字盖章的扫描件', { public: true }) readonly documents!: never;
}
