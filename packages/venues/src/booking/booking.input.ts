import { Instant } from '@gongqiao/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: '预约的内容' })
export class BookingInput {
  @Field(() => ID, { description: '房间或设备' }) space!: string;
  @Field(() => Instant, { description: '开始' }) from!: string;
  @Field(() => Instant, { description: '结束' }) to!: string;
  @Field(() => Int, { description: '人数' }) people!: number;
  @Field(() => String, { description: '用途' }) purpose!: string;
}

@InputType({ description: '代为预约的内容' })
export class BookingForInput extends BookingInput {
  @Field(() => ID, { nullable: true, description: '使用的社会组织' }) organization?: string | null;
  @Field(() => String, { nullable: true, description: '其他使用方的名称' }) group?: string | null;
}
