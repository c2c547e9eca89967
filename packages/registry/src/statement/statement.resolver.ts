import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { chooseStatement } from '../operations/choose-statement.ts';
import { Statement } from './statement.entity.ts';
import { statementFlow } from './statement.flow.ts';

@Resolver()
export class StatementResolver {
  @ReadMany(() => Statement, '不同说法', 'registry.read') statements!: never;
  @ReadOne(() => Statement, '一个不同说法', 'registry.read') statement!: never;

  @Command(() => Statement, '在现值与不同说法之间选定')
  @Allow('registry.correct')
  chooseStatement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('action', () => statementFlow.actionType.graphql, { description: '怎样选定' }) action: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Statement> {
    return chooseStatement(context, id, version, action, reason);
  }
}
