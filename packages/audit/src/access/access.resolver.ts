import { Allow, type Context, type ValueOf } from '@gongqiao/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { actionTitles } from '../action-titles.ts';
import { AccessKind, RecordAccessPage } from './record-access.ts';
import { recordAccesses } from './record-accesses.ts';

@Resolver()
export class AccessResolver {
  @Query(() => RecordAccessPage, { description: '谁看过、谁改过一条记录' })
  @Allow('audit.trace')
  recordAccesses(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('noun', () => String, { description: '记录种类' }) noun: string,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('kind', () => AccessKind.graphql, { nullable: true, description: '只要看过的，或者改过的' }) kind?: ValueOf<typeof AccessKind> | null,
    @Arg('first', () => Int, { nullable: true, description: '多少条，缺省 20' }) first?: number | null,
    @Arg('after', () => ID, { nullable: true, description: '接在哪一条之后' }) after?: string | null,
  ): Promise<RecordAccessPage> {
    return recordAccesses(context, actionTitles(schema), { noun, id, kind: kind ?? null, first: first ?? 20, after: after ?? null });
  }
}
