import { Allow, type Context, type ValueOf } from '@gongqiao/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { Department } from '../account/departments.ts';
import { Unit } from '../unit/unit.entity.ts';
import { isSignedIn } from './viewer-of.ts';
import { ViewerInfo } from './viewer.types.ts';

@Resolver(() => ViewerInfo)
export class ViewerResolver {
  @Allow.public()
  @Query(() => ViewerInfo, { description: '当前用户' })
  viewer(@Ctx() { viewer }: Context): ViewerInfo {
    const department = viewer.department as ValueOf<typeof Department> | null;
    return {
      kind: viewer.kind, name: viewer.name, account: isSignedIn(viewer) ? viewer.account : null, organizationId: viewer.organizationId,
      department, departmentLabel: department && Department.labels[department], permissions: [...viewer.grants.keys()].sort(),
    };
  }

  @FieldResolver(() => String, { nullable: true, description: '手机号码（遮去中间）' })
  async phone(@Ctx() { viewer, sql }: Context): Promise<string | null> {
    if (viewer.kind !== 'ORGANIZATION' && viewer.kind !== 'WORKER') return null;
    const { rows: [row] } = await sql.query('select phone_masked as phone from identity_account where id::text = $1', [viewer.accountId]);
    return (row?.['phone'] as string | null | undefined) ?? null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: '单位' })
  unit(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    const { unitId } = context.viewer;
    return unitId === null ? null : context.reader.row(context, info, Unit, unitId);
  }
}
