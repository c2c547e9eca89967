import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, InputType, Int, Resolver } from 'type-graphql';
import { decideFindings } from '../operations/register/decide-findings.ts';
import { RegisterFile } from '../register-file/register-file.entity.ts';
import { RegisterFinding } from './register-finding.entity.ts';
import { registerFindingFlow } from './register-finding.flow.ts';

@InputType({ description: '一条比对结果，照所见的版本' })
export class FindingSeen {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => Int, { description: '所见版本' }) version!: number;
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
}
