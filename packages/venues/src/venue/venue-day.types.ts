import { defineEnumeration, Instant, LocalDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SpaceKind } from '../space/space.enums.ts';

export const SlotState = defineEnumeration('SlotState', '时段的情况', { FREE: '空闲', TAKEN: '已占用', CLOSED: '停用', PAST: '已过' });

@ObjectType({ description: '一小时的时段' })
export class DaySlot {
  @Field(() => Instant, { description: '开始' }) from!: Date;
  @Field(() => Instant, { description: '结束' }) to!: Date;
  @Field(() => SlotState.graphql, { description: '情况' }) state!: ValueOf<typeof SlotState>;
}

@ObjectType({ description: '一处在一天里的时段' })
export class SpaceDay {
  @Field(() => ID, { description: '房间、工位或设备' }) id!: string;
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => SpaceKind.graphql, { description: '种类' }) kind!: ValueOf<typeof SpaceKind>;
  @Field(() => Int, { description: '可容纳人数' }) capacity!: number;
  @Field(() => String, { nullable: true, description: '楼层' }) floor!: string | null;
  @Field(() => [String], { description: '设备' }) equipment!: string[];
  @Field(() => [DaySlot], { description: '各个时段' }) slots!: DaySlot[];
}

@ObjectType({ description: '场地的一天' })
export class VenueDay {
  @Field(() => LocalDate, { description: '日期' }) day!: string;
  @Field(() => Boolean, { description: '这一天开放' }) open!: boolean;
  @Field(() => [SpaceDay], { description: '按小时使用的各处' }) spaces!: SpaceDay[];
}

@ObjectType({ description: '一处在一个月里的使用' })
export class SpaceUse {
  @Field(() => ID, { description: '房间、工位或设备' }) id!: string;
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => Int, { description: '开放的小时' }) openedHours!: number;
  @Field(() => Int, { description: '使用的小时' }) usedHours!: number;
  @Field(() => Int, { description: '未到场的预约' }) missed!: number;
}

@ObjectType({ description: '场地一个月的使用，房间合计' })
export class VenueUse {
  @Field(() => String, { description: '月份' }) month!: string;
  @Field(() => Instant, { description: '截至' }) asOf!: Date;
  @Field(() => Int, { description: '开放的小时，停用的除外' }) openedHours!: number;
  @Field(() => Int, { description: '使用的小时' }) usedHours!: number;
  @Field(() => Int, { description: '未到场的预约' }) missed!: number;
  @Field(() => [SpaceUse], { description: '各个房间' }) spaces!: SpaceUse[];
}
