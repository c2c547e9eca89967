import { Allow, type Context, type Graph } from '@gongqiao/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { explainAccess } from './explain-access.ts';
import { AccessExplanation } from './explanation.ts';

@Resolver()
export class ExplanationResolver {
  @Query(() => AccessExplanation, { nullable: true, description: '某个账号为什么看得到、看不到一条记录；没有这个账号为空' })
  @Allow('audit.explain')
  explainAccess(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('noun', () => String, { description: '记录种类' }) noun: string,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('account', () => String, { description: '账号' }) account: string,
  ): Promise<AccessExplanation | null> {
    return explainAccess(context, schema.extensions as unknown as Pick<Graph, 'grants' | 'publicGrants'>, { noun, id, account });
  }
}
