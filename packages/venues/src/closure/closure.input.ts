import { Instant } from '@gongqiao/kernel';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '停用的房间、工位或设备和时间' })
export class ClosureSpanInput {
  @Field(() => ID, { description: '房间、工位或设备' }) space!: string;
  @Field(() => Instant, { description: '开始' }) from!: string;
  @Field(() => Instant, { description: '结束' }) to!: string;
}

@InputType({ description: '一件涉及的预约怎么办' })
export class ClosureMoveInput {
  @Field(() => ID, { description: '预约' }) booking!: string;
  @Field(() => ID, { nullable: true, description: '改到哪一处；没有可改的为空，预约取消' }) to?: string | null;
}

@InputType({ description: '停用的内容' })
export class ClosureInput extends ClosureSpanInput {
  @Field(() => String, { description: '原因，预约的组织会看到' }) reason!: string;
  @Field(() => [ClosureMoveInput], { description: '涉及的每一件预约怎么办' }) moves!: ClosureMoveInput[];
}
