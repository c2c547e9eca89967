import { PUBLIC, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { Rule } from './rule.entity.ts';

@Resolver()
export class RuleResolver {
  @ReadMany(() => Rule, '规则', PUBLIC) rules!: never;
  @ReadOne(() => Rule, '一条规则', PUBLIC) rule!: never;
}
