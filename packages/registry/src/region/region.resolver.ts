import { PUBLIC, ReadMany } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { Region } from './region.entity.ts';

@Resolver()
export class RegionResolver {
  @ReadMany(() => Region, '行政区划', PUBLIC) regions!: never;
}
