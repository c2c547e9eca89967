import { PUBLIC, ReadMany } from '@gongqiao/kernel';
import { Partner } from '@gongqiao/partners';
import { Resolver } from 'type-graphql';
import { Region } from './region.entity.ts';

@Resolver()
export class RegionResolver {
  @Partner('DIRECTORY') @ReadMany(() => Region, '行政区划', PUBLIC) regions!: never;
}
