import { defineEnumeration, Instant, PartialDate, Source, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, ObjectType } from 'type-graphql';

export const KnownView = defineEnumeration('KnownView', '看哪一种当时', { KNOWN: '当时掌握的', HELD: '现在所知当时的情况' });

@ObjectType({ description: '一项内容及其来源' })
export class KnownValue {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '字段名称' }) label!: string;
  @Field(() => String, { nullable: true, description: '内容' }) value!: string | null;
  @Field(() => Source.graphql, { description: '来源' }) source!: ValueOf<typeof Source>;
  @Field(() => String, { nullable: true, description: '出处，如导入的文件名' }) origin!: string | null;
  @Field(() => ID, { nullable: true, description: '导入批次' }) batch!: string | null;
  @Field(() => PartialDate, { nullable: true, description: '自何时起' }) validSince!: string | null;
  @Field(() => Instant, { description: '何时记入' }) knownSince!: Date;
  @Field(() => String, { description: '记入人' }) by!: string;
  @Field(() => String, { nullable: true, description: '理由' }) reason!: string | null;
}

@ObjectType({ description: '某日的一个社会组织：各项内容及其来源' })
export class KnownOrganization {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => Instant, { nullable: true, description: '最早的记录' }) firstKnown!: Date | null;
  @Field(() => [KnownValue], { description: '各项内容' }) values!: KnownValue[];
}
