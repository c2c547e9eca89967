import type { ValueOf } from '@gongqiao/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { Doubt } from './organization.enums.ts';
import { OrganizationPatch } from './organization.input.ts';

/** What an organization sees of itself: every value that is kept of it, and which of them should be looked at again. */
@ObjectType({ description: '社会组织看到的自己的资料' })
export class OwnOrganization {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => String, { description: '名称' }) name!: string;
  @Field(() => Boolean, { description: '列入公开名录' }) published!: boolean;
  @Field(() => [Doubt.graphql], { description: '存疑' }) doubts!: ValueOf<typeof Doubt>[];
  @Field(() => OrganizationPatch, { description: '各项内容' }) values!: OrganizationPatch;
}
