import type { ValueOf } from '@gongqiao/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { FindingKind } from './register-file.enums.ts';

@ObjectType({ description: '一类比对结果有多少' })
export class RegisterCount {
  @Field(() => FindingKind.graphql, { description: '类别' }) kind!: ValueOf<typeof FindingKind>;
  @Field(() => Int, { description: '数量' }) count!: number;

  static from(tally: Readonly<Record<string, number>>): RegisterCount[] {
    return FindingKind.values.map((kind) => ({ kind, count: tally[kind] ?? 0 }));
  }
}

@ObjectType({ description: '登记信息与库中不同的一项内容' })
export class RegisterValue {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => String, { nullable: true, description: '登记的内容' }) stated!: string | null;
  @Field(() => String, { nullable: true, description: '比对时库中的内容' }) present!: string | null;
}
