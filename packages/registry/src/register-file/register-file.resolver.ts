import { Allow, Command, type Context, LocalDate, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { startComparison } from '../operations/register/start-comparison.ts';
import { RegisterFile } from './register-file.entity.ts';

@Resolver()
export class RegisterFileResolver {
  @ReadMany(() => RegisterFile, '登记信息文件', 'registry.reconcile') registerFiles!: never;
  @ReadOne(() => RegisterFile, '一个登记信息文件', 'registry.reconcile') registerFile!: never;

  @Command(() => RegisterFile, '与民政登记信息比对：读取上传的文件')
  @Allow('registry.reconcile')
  startComparison(
    @Ctx() context: Context,
    @Arg('uploadId', () => ID, { description: '上传标识' }) uploadId: string,
    @Arg('asOf', () => LocalDate, { description: '数据截止日期' }) asOf: string,
    @Arg('basis', () => String, { description: '取得依据，例如协议编号' }) basis: string,
  ): Promise<RegisterFile> {
    return startComparison(context, uploadId, asOf, basis);
  }
}
