import { Allow, type Context } from '@gongqiao/kernel';
import { actionTitles } from '@gongqiao/audit';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { ownRecord } from '../operations/own-record/own-record.ts';
import { OwnRecord } from './own-record.types.ts';

@Resolver()
export class OwnRecordResolver {
  @Query(() => OwnRecord, { nullable: true, description: '我的档案；不代表任何组织的为空' })
  @Allow('registry.ownRecord')
  ownRecord(@Ctx() context: Context, @Info() { schema }: GraphQLResolveInfo): Promise<OwnRecord | null> {
    return ownRecord(context, actionTitles(schema));
  }
}
