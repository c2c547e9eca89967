import { PartialDate, type ValueOf } from '@gongqiao/kernel';
import { Field, InputType } from 'type-graphql';
import { OrganizationPatch } from '../organization/organization.input.ts';
import { ListMode } from './bulk-change.enums.ts';

@InputType({ description: '对许多组织的同一个更正' })
export class BulkChangeInput {
  @Field(() => OrganizationPatch, { description: '更正的内容' }) values!: OrganizationPatch;
  @Field(() => ListMode.graphql, { nullable: true, description: '多值字段改为、加上还是去掉；不写的是改为' }) lists?: ValueOf<typeof ListMode> | null;
  @Field(() => String, { description: '理由' }) reason!: string;
  @Field(() => PartialDate, { nullable: true, description: '自何时起' }) validSince?: string | null;
}
