import { PartialDate } from '@gongqiao/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { OrganizationPatch } from '../organization/organization.input.ts';

/** What is asked, why, since when it is so, and what shows it. */
@InputType({ description: '更正申请的内容' })
export class CorrectionRequestInput {
  @Field(() => OrganizationPatch, { description: '申请更正的各项' }) values!: OrganizationPatch;
  @Field(() => String, { description: '申请的依据' }) grounds!: string;
  @Field(() => PartialDate, { nullable: true, description: '情况从何时起是这样' }) validSince?: string | null;
  @Field(() => [ID], { nullable: true, description: '附件的上传标识' }) uploads?: string[] | null;
}
