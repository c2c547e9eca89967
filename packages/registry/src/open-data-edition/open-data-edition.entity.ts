import { Computed, Flag, Integer, Json, Moment, Noun, Row, Text } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个开放数据文件' })
export class OpenDataFile {
  @Field(() => String, { description: '文件名' }) name!: string;
  @Field(() => String, { description: '内容' }) title!: string;
  @Field(() => String, { description: '媒体类型' }) mediaType!: string;
  @Field(() => Int, { description: '字节数' }) bytes!: number;
  @Field(() => Int, { nullable: true, description: '条数' }) rows!: number | null;
  @Field(() => String, { description: '摘要（SHA-256）' }) sha256!: string;
}

/** The public directory as files, as it was when a month's edition was made; never changed afterwards. */
@Noun('OpenDataEdition', '开放数据', { table: 'registry_open_data_edition', defaultOrder: 'month' })
export class OpenDataEdition extends Row {
  @Text('月份', { public: true, order: true, filter: true }) month!: string;
  @Moment('生成时间', { public: true }) madeAt!: Date;
  @Integer('组织数', { public: true }) organizations!: number;
  @Flag('检验无误', { public: true }) valid!: boolean;
  @Json('文件', { silent: true }) fileList!: readonly OpenDataFile[];
  @Computed(() => [OpenDataFile], '文件', { public: true, needs: ['fileList'], compute: (row) => row['fileList'] }) readonly files!: OpenDataFile[];
}
