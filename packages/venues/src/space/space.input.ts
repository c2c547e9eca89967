import type { ValueOf } from '@gongqiao/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { SpaceKind } from './space.enums.ts';

@InputType({ description: '房间、工位或设备的内容' })
export class SpaceInput {
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => SpaceKind.graphql, { description: '种类' }) kind!: ValueOf<typeof SpaceKind>;
  @Field(() => Int, { description: '可容纳人数' }) capacity!: number;
  @Field(() => String, { nullable: true, description: '楼层' }) floor?: string | null;
  @Field(() => [String], { description: '设备' }) equipment!: string[];
  @Field(() => Boolean, { description: '提供使用' }) available!: boolean;
}
