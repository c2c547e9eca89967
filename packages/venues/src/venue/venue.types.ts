import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '一周中某一天的开放时间' })
export class OpeningHours {
  @Field(() => Int, { description: '星期几，1 是星期一' }) weekday!: number;
  @Field(() => String, { description: '自几点，例如 08:30' }) from!: string;
  @Field(() => String, { description: '到几点' }) to!: string;
}

@InputType({ description: '一周中某一天的开放时间' })
export class OpeningHoursInput {
  @Field(() => Int, { description: '星期几，1 是星期一' }) weekday!: number;
  @Field(() => String, { description: '自几点，例如 08:30' }) from!: string;
  @Field(() => String, { description: '到几点' }) to!: string;
}
