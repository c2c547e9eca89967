import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Resolver } from 'type-graphql';
import { decideFindings } from '../operations/register/decide-findings.ts';
import { RegisterFinding } from './register-finding.entity.ts';
import { registerFindingFlow } from './register-finding.flow.ts';

@InputType({ description: '一条比对结果，照所见的版本' })
export class FindingSeen {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => Int, { description: '所见版本' }) version!: number;
}

@ObjectType({ description: '决定了多少条比对结果' })
export class FindingsDecided {
  @Field(() => Int, { description: '条数' }) decided!: number;
}

@Resolver()
export class RegisterFindingResolver {
  @ReadMany(() => RegisterFinding, '比对结果', 'registry.reconcile') registerFindings!: never;
  @ReadOne(() => RegisterFinding, '一条比对结果', 'registry.reconcile') registerFinding!: never;

  @Command(() => FindingsDecided, '决定比对结果，一条或者几条', 'FindingsDecided')
  @Allow('registry.reconcile')
  decideFindings(
    @Ctx() context: Context,
    @Arg('findings', () => [FindingSeen], { description: '各条' }) findings: FindingSeen[],
    @Arg('action', () => registerFindingFlow.actionType.graphql, { description: '怎样决定' }) action: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<FindingsDecided> {
    return decideFindings(context, findings, action, reason);
  }
}
