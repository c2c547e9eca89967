import { Allow, Command, type Context, filterInputOf, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { applyBulkChange } from '../operations/bulk/apply-bulk-change.ts';
import { previewBulkChange } from '../operations/bulk/preview-bulk-change.ts';
import { undoBulkChange } from '../operations/bulk/undo-bulk-change.ts';
import { Organization } from '../organization/organization.entity.ts';
import { BulkChange } from './bulk-change.entity.ts';
import { BulkChangeInput } from './bulk-change.input.ts';

@Resolver()
export class BulkChangeResolver {
  @ReadMany(() => BulkChange, '批量更正', 'registry.correct') bulkChanges!: never;
  @ReadOne(() => BulkChange, '一次批量更正', 'registry.correct') bulkChange!: never;

  @Command(() => BulkChange, '预览批量更正：哪些组织、各会怎样；还不改动')
  @Allow('registry.correct')
  previewBulkChange(
    @Ctx() context: Context,
    @Arg('input', () => BulkChangeInput, { description: '怎样更正' }) input: BulkChangeInput,
    @Arg('filter', () => filterInputOf(Organization), { nullable: true, description: '名单的筛选' }) filter?: Record<string, unknown> | null,
    @Arg('organizations', () => [ID], { nullable: true, description: '其中只要这些；不写的是全部' }) organizations?: string[] | null,
  ): Promise<BulkChange> {
    return previewBulkChange(context, input, { filter: filter ?? null, ids: organizations ?? null });
  }

  @Command(() => BulkChange, '执行批量更正')
  @Allow('registry.correct')
  applyBulkChange(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ): Promise<BulkChange> {
    return applyBulkChange(context, id, version);
  }

  @Command(() => BulkChange, '撤销批量更正')
  @Allow('registry.correct')
  undoBulkChange(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ): Promise<BulkChange> {
    return undoBulkChange(context, id, version);
  }
}
