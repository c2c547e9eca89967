import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { correctSpace, createSpace } from '../operations/venue/keep-space.ts';
import { Space } from './space.entity.ts';
import { SpaceInput } from './space.input.ts';

@Resolver()
export class SpaceResolver {
  @ReadMany(() => Space, '房间、工位与设备', 'venues.directory') spaces!: never;
  @ReadOne(() => Space, '一个房间、工位或设备', 'venues.directory') space!: never;

  @Command(() => Space, '添加房间、工位或设备')
  @Allow('venues.maintain')
  createSpace(
    @Ctx() context: Context, @Arg('venue', () => ID, { description: '场地' }) venue: string, @Arg('input', () => SpaceInput, { description: '内容' }) input: SpaceInput,
  ): Promise<Space> {
    return createSpace(context, venue, input);
  }

  @Command(() => Space, '修改房间、工位或设备')
  @Allow('venues.maintain')
  correctSpace(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '房间、工位或设备' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => SpaceInput, { description: '内容' }) input: SpaceInput,
  ): Promise<Space> {
    return correctSpace(context, id, version, input);
  }
}
