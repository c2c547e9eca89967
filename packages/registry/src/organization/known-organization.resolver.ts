import { Allow, type Context, LocalDate, today, type ValueOf } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { knownOrganization } from '../operations/known-organization.ts';
import { KnownOrganization, KnownView } from './known-value.ts';

@Resolver()
export class KnownOrganizationResolver {
  @Query(() => KnownOrganization, { nullable: true, description: '一个社会组织的各项内容、来源与日期；或某一天时的' })
  @Allow('kernel.history')
  knownOrganization(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('on', () => LocalDate, { nullable: true, description: '哪一天，缺省为今天' }) on?: string | null,
    @Arg('view', () => KnownView.graphql, { defaultValue: 'KNOWN', description: '当时掌握的，还是现在所知当时的情况' }) view: ValueOf<typeof KnownView> = 'KNOWN',
  ): Promise<KnownOrganization | null> {
    return knownOrganization(context, id, on ?? today(context.clock), view);
  }
}
