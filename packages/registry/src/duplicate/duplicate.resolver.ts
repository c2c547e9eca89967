import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, Int, ObjectType, Resolver } from 'type-graphql';
import { distinguishDuplicate } from '../operations/duplicates/distinguish.ts';
import { findDuplicates } from '../operations/duplicates/find-duplicates.ts';
import { Duplicate } from './duplicate.entity.ts';

@ObjectType({ description: '查找重复的结果' })
export class DuplicateSearch {
  @Field(() => Int, { description: '新找到的' }) found!: number;
  @Field(() => Int, { description: '待核对的' }) open!: number;
}

@Resolver()
export class DuplicateResolver {
  @ReadMany(() => Duplicate, '疑似重复', 'registry.merge') duplicates!: never;
  @ReadOne(() => Duplicate, '一对疑似重复', 'registry.merge') duplicate!: never;

  @Command(() => DuplicateSearch, '查找重复', 'DuplicateSearch')
  @Allow('registry.merge')
  findDuplicates(@Ctx() context: Context): Promise<DuplicateSearch> {
    return findDuplicates(context);
  }

  @Command(() => Duplicate, '判定不是同一个，或者重新核对')
  @Allow('registry.merge')
  distinguishDuplicate(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('distinct', () => Boolean, { description: '不是同一个' }) distinct: boolean,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Duplicate> {
    return distinguishDuplicate(context, id, version, distinct, reason);
  }
}
