import { defineEnumeration, Instant, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, ObjectType } from 'type-graphql';

export const AccessKind = defineEnumeration('AccessKind', '看过还是改过', { READ: '看过', CHANGED: '改过' });

/** Who read or changed a record, in plain words: no account, no value. */
@ObjectType({ description: '谁看过、谁改过' })
export class RecordAccess {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => Instant, { description: '时间' }) at!: string;
  @Field(() => AccessKind.graphql, { description: '看过还是改过' }) kind!: ValueOf<typeof AccessKind>;
  @Field(() => String, { description: '做了什么' }) what!: string;
  @Field(() => [String], { description: '涉及的内容' }) fields!: readonly string[];
  @Field(() => String, { nullable: true, description: '理由' }) reason!: string | null;
  @Field(() => String, { description: '称呼' }) who!: string;
  @Field(() => String, { nullable: true, description: '部门或单位' }) office!: string | null;
}

@ObjectType({ description: '谁看过、谁改过（一页）' })
export class RecordAccessPage {
  @Field(() => [RecordAccess], { description: '各条，新的在前' }) nodes!: readonly RecordAccess[];
  @Field(() => Boolean, { description: '还有更早的' }) hasOlder!: boolean;
}
