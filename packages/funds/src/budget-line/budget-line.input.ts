import { Fen, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FundSource } from './budget-line.enums.ts';

@InputType({ description: '预算科目的名称和说明' })
export class BudgetLineWordsInput {
  @Field(() => String, { description: '名称' }) title!: string;
  @Field(() => String, { nullable: true, description: '说明' }) remark?: string | null;
}

@InputType({ description: '预算的调整，或者第一次下达' })
export class BudgetChangeInput {
  @Field(() => Fen, { description: '调整后的预算' }) amount!: string;
  @Field(() => ID, { nullable: true, description: '依据哪一项集体决策' }) collectiveDecision?: string | null;
  @Field(() => String, { description: '事由' }) reason!: string;
}

@InputType({ description: '新的预算科目' })
export class BudgetLineInput extends BudgetLineWordsInput {
  @Field(() => Int, { description: '年度' }) year!: number;
  @Field(() => String, { description: '编号' }) code!: string;
  @Field(() => FundSource.graphql, { description: '来源' }) source!: ValueOf<typeof FundSource>;
  @Field(() => BudgetChangeInput, { description: '下达的预算' }) budget!: BudgetChangeInput;
}
