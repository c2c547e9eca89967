import { Fen } from '@gongqiao/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InstalmentInput } from './instalment.types.ts';

@InputType({ description: '扶持资金的内容' })
export class FundGrantInput {
  @Field(() => ID, { nullable: true, description: '扶持哪个社会组织；数据库里没有的小组为空' }) organization?: string | null;
  @Field(() => String, { nullable: true, description: '小组的名称；选了社会组织的不填' }) recipientName?: string | null;
  @Field(() => ID, { nullable: true, description: '付给哪个组织；不填的付给受扶持的组织自己' }) payee?: string | null;
  @Field(() => String, { description: '用途' }) purpose!: string;
  @Field(() => Fen, { description: '金额' }) amount!: string;
  @Field(() => ID, { nullable: true, description: '从哪个预算科目支出' }) line?: string | null;
  @Field(() => [InstalmentInput], { description: '分几期' }) instalments!: InstalmentInput[];
  @Field(() => String, { nullable: true, description: '为哪一类事项，例如入驻' }) subjectType?: string | null;
  @Field(() => ID, { nullable: true, description: '为哪一件事项' }) subjectId?: string | null;
  @Field(() => [ID], { nullable: true, description: '附件的上传标识' }) uploads?: string[] | null;
}

@InputType({ description: '批准扶持资金' })
export class GrantApprovalInput {
  @Field(() => Int, { description: '所见版本' }) version!: number;
  @Field(() => String, { description: '理由，对方会看到' }) reason!: string;
  @Field(() => ID, { nullable: true, description: '从哪个预算科目支出；不填的按提请的' }) line?: string | null;
  @Field(() => ID, { nullable: true, description: '依据哪一项集体决策' }) collectiveDecision?: string | null;
}
