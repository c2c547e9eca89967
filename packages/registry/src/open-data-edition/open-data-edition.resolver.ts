import { PUBLIC, ReadMany } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { OpenDataEdition } from './open-data-edition.entity.ts';

@Resolver()
export class OpenDataEditionResolver {
  @ReadMany(() => OpenDataEdition, '开放数据', PUBLIC) openDataEditions!: never;
}
