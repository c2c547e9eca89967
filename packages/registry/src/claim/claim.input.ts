import { Field, ID, InputType } from 'type-graphql';

/** Which organization, what one is there, and what shows it. */
@InputType({ description: '认领的内容' })
export class ClaimInput {
  @Field(() => String, { description: '组织的名称，与登记证书一致' }) name!: string;
  @Field(() => String, { nullable: true, description: '统一社会信用代码；没有登记的小组不填' }) creditCode?: string | null;
  @Field(() => String, { description: '所在区市的代码' }) region!: string;
  @Field(() => String, { description: '在组织中的职务' }) post!: string;
  @Field(() => String, { nullable: true, description: '说明；没有代码的必填' }) remark?: string | null;
  @Field(() => [ID], { nullable: true, description: '附件的上传标识' }) uploads?: string[] | null;
}
