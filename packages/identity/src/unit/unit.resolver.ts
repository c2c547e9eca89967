import { ReadMany, SIGNED_IN } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { Unit } from './unit.entity.ts';

@Resolver()
export class UnitResolver {
  @ReadMany(() => Unit, '单位', SIGNED_IN) units!: never;
}
