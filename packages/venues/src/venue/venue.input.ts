import { LocalDate } from '@gongqiao/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { OpeningHoursInput } from './venue.types.ts';

@InputType({ description: '场地的内容' })
export class VenueInput {
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => ID, { nullable: true, description: '所在区市的代码；属于全市的为空' }) region?: string | null;
  @Field(() => String, { description: '地址' }) address!: string;
  @Field(() => String, { nullable: true, description: '联系电话' }) phone?: string | null;
  @Field(() => [OpeningHoursInput], { description: '开放时间' }) openingHours!: OpeningHoursInput[];
  @Field(() => [LocalDate], { description: '闭馆日' }) closedDays!: string[];
  @Field(() => String, { nullable: true, description: '预约须知' }) guidance?: string | null;
}
