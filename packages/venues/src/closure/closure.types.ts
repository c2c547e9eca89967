import { Instant } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '可以改到的一处' })
export class FreeSpace {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => Int, { description: '可容纳人数' }) capacity!: number;
}

@ObjectType({ description: '停用涉及的一件预约' })
export class AffectedBooking {
  @Field(() => ID, { description: '预约' }) id!: string;
  @Field(() => String, { description: '使用方' }) holder!: string;
  @Field(() => String, { description: '用途' }) purpose!: string;
  @Field(() => Int, { description: '人数' }) people!: number;
  @Field(() => Instant, { description: '开始' }) startsAt!: Date;
  @Field(() => Instant, { description: '结束' }) endsAt!: Date;
  @Field(() => FreeSpace, { nullable: true, description: '建议改到哪一处；没有合适的为空' }) proposal!: FreeSpace | null;
  @Field(() => [FreeSpace], { description: '同一时间空闲、坐得下的各处' }) choices!: FreeSpace[];
}

@ObjectType({ description: '停用涉及的预约' })
export class ClosurePreview {
  @Field(() => [AffectedBooking], { description: '涉及的预约，按时间' }) affected!: AffectedBooking[];
}
