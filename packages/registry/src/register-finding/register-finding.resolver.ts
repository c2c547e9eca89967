import { Allow, Command, type Context, filterInputOf, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Resolver } from 'type-graphql';
import { decideAllFindings } from '../operations/register/decide-all-findings.ts';
import { decideFindings } from '../operations/register/decide-findings.ts';
import { RegisterFile } from '../register-file/register-file.entity.ts';
import { RegisterFinding } from './register-finding.entity.ts';
import { registerFindingFlow } from './register-finding.flow.ts';

@InputType({ description: '一条比对结果，照所见的版本' })
export class FindingSeen {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => Int, { description: '所见版本' }) version!: number;
}

@ObjectType({ description: '一批比对结果中没有决定的，按原因' })
export class FindingsLeft {
  @Field(() => String, { description: '原因' }) why!: string;
  @Field(() => Int, { description: '条数' }) count!: number;
}

@ObjectType({ description: '按筛选一次决定的结果' })
export class FindingsDecided {
  @Field(() => Int, { description: '已决定的条数' }) decided!: number;
  @Field(() => [FindingsLeft], { description: '符合筛选而没有决定的' }) left!: FindingsLeft[];
}

@Resolver()
export class RegisterFindingResolver {
  @ReadMany(() => RegisterFinding, '比对结果', 'registry.reconcile') registerFindings!: never;
  @ReadOne(() => RegisterFinding, '一条比对结果', 'registry.reconcile') registerFinding!: never;

  @Command(() => RegisterFile, '决定比对结果，一条或者几条，要么都办要么都不办')
  @Allow('registry.reconcile')
  decideFindings(
    @Ctx() context: Context,
    @Arg('findings', () => [FindingSeen], { description: '各条' }) findings: FindingSeen[],
    @Arg('action', () => registerFindingFlow.actionType.graphql, { description: '怎样决定' }) action: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<RegisterFile> {
    return decideFindings(context, findings, action, reason);
  }

  @Command(() => FindingsDecided, '按筛选一次决定“登记有、库中没有”的；要逐条看的留下，写明原因', 'FindingsDecided')
  @Allow('registry.reconcile')
  decideAllFindings(
    @Ctx() context: Context,
    @Arg('filter', () => filterInputOf(RegisterFinding), { description: '列表的筛选' }) filter: Record<string, unknown>,
    @Arg('action', () => registerFindingFlow.actionType.graphql, { description: '怎样决定' }) action: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<FindingsDecided> {
    return decideAllFindings(context, filter, action, reason);
  }
}
