import { Allow, Command, type Context, PartialDate, ReadMany, ReadOne, type ValueOf } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { ImportRow } from '../import-row/import-row.entity.ts';
import { applyImport, approveImportRows } from '../operations/import/apply-batch.ts';
import { editImportRow } from '../operations/import/edit-row.ts';
import { importFields } from '../operations/import/fields.ts';
import { settleImportRows } from '../operations/import/settle-rows.ts';
import { remapImport, startImport } from '../operations/import/start-import.ts';
import { undoImport } from '../operations/import/undo-batch.ts';
import { ImportBatch } from './import-batch.entity.ts';
import { ImportDecision } from './import-batch.enums.ts';
import { ImportColumnChoice, ImportValueInput } from './import-batch.inputs.ts';
import { ImportField } from './import-batch.types.ts';

type Decision = ValueOf<typeof ImportDecision>;

@Resolver()
export class ImportBatchResolver {
  @ReadMany(() => ImportBatch, '导入批次', 'registry.import') importBatches!: never;
  @ReadOne(() => ImportBatch, '一个导入批次', 'registry.import') importBatch!: never;

  @Query(() => [ImportField], { description: '可以导入的字段' })
  @Allow('registry.import')
  importFields(): ImportField[] {
    return importFields();
  }

  @Command(() => ImportBatch, '开始导入：读取上传的文件')
  @Allow('registry.import')
  startImport(
    @Ctx() context: Context,
    @Arg('uploadId', () => ID, { description: '上传标识' }) uploadId: string,
    @Arg('asOf', () => PartialDate, { nullable: true, description: '资料截止日期' }) asOf?: string | null,
  ): Promise<ImportBatch> {
    return startImport(context, uploadId, asOf ?? null);
  }

  @Command(() => ImportBatch, '更正列的理解，重新读取')
  @Allow('registry.import')
  remapImport(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '批次' }) id: string,
    @Arg('columns', () => [ImportColumnChoice], { description: '要更正的列' }) columns: ImportColumnChoice[],
  ): Promise<ImportBatch> {
    return remapImport(context, id, columns);
  }

  @Command(() => ImportBatch, '处理待核对的行')
  @Allow('registry.import')
  settleImportRows(
    @Ctx() context: Context,
    @Arg('batch', () => ID, { description: '批次' }) batch: string,
    @Arg('rows', () => [ID], { description: '各行' }) rows: string[],
    @Arg('decision', () => ImportDecision.graphql, { nullable: true, description: '处理，空为收回' }) decision?: Decision | null,
    @Arg('reason', () => String, { nullable: true, description: '理由' }) reason?: string | null,
  ): Promise<ImportBatch> {
    return settleImportRows(context, batch, rows, decision ?? null, reason ?? null);
  }

  @Command(() => ImportRow, '改正一行的内容')
  @Allow('registry.import')
  editImportRow(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '行' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('values', () => [ImportValueInput], { description: '改正的值' }) values: ImportValueInput[],
  ): Promise<ImportRow> {
    return editImportRow(context, id, version, values);
  }

  @Command(() => ImportBatch, '导入')
  @Allow('registry.import')
  applyImport(@Ctx() context: Context, @Arg('id', () => ID, { description: '批次' }) id: string): Promise<ImportBatch> {
    return applyImport(context, id);
  }

  @Command(() => ImportBatch, '确认外区的行')
  @Allow('registry.settle')
  approveImportRows(
    @Ctx() context: Context,
    @Arg('batch', () => ID, { description: '批次' }) batch: string,
    @Arg('rows', () => [ID], { description: '各行' }) rows: string[],
    @Arg('decision', () => ImportDecision.graphql, { description: '处理' }) decision: Decision,
    @Arg('reason', () => String, { nullable: true, description: '理由' }) reason?: string | null,
  ): Promise<ImportBatch> {
    return approveImportRows(context, batch, rows, decision, reason ?? null);
  }

  @Command(() => ImportBatch, '撤销整批导入')
  @Allow('registry.import')
  undoImport(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '批次' }) id: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<ImportBatch> {
    return undoImport(context, id, reason);
  }
}
