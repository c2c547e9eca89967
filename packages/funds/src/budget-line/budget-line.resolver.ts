import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { changeBudget, correctBudgetLine, createBudgetLine } from '../operations/keep-budget.ts';
import { BudgetLine } from './budget-line.entity.ts';
import { BudgetChangeInput, BudgetLineInput, BudgetLineWordsInput } from './budget-line.input.ts';

@Resolver()
export class BudgetLineResolver {
  @ReadMany(() => BudgetLine, '预算科目', 'funds.read') budgetLines!: never;
  @ReadOne(() => BudgetLine, '一个预算科目', 'funds.read') budgetLine!: never;

  @Command(() => BudgetLine, '设立预算科目并下达预算')
  @Allow('funds.budget')
  createBudgetLine(@Ctx() context: Context, @Arg('input', () => BudgetLineInput, { description: '内容' }) input: BudgetLineInput): Promise<BudgetLine> {
    return createBudgetLine(context, input);
  }

  @Command(() => BudgetLine, '调整预算')
  @Allow('funds.budget')
  changeBudget(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '预算科目' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => BudgetChangeInput, { description: '调整' }) input: BudgetChangeInput,
  ): Promise<BudgetLine> {
    return changeBudget(context, id, version, input);
  }

  @Command(() => BudgetLine, '更正预算科目的名称和说明')
  @Allow('funds.budget')
  correctBudgetLine(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '预算科目' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => BudgetLineWordsInput, { description: '内容' }) input: BudgetLineWordsInput,
  ): Promise<BudgetLine> {
    return correctBudgetLine(context, id, version, input);
  }
}
