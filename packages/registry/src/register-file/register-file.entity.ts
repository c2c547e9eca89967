import { CalendarDate, Choice, Computed, Integer, Json, Many, Noun, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { RegisterFinding } from '../register-finding/register-finding.entity.ts';
import { RegisterFileState } from './register-file.enums.ts';
import { RegisterCount } from './register-file.types.ts';

/** A month's file of the civil-affairs register: of which day, on what basis it was received, and what the comparison found. */
@Noun('RegisterFile', '登记信息文件', { table: 'registry_register_file', defaultOrder: 'asOf' })
export class RegisterFile extends Row {
  @Text('文件名') fileName!: string;
  @Integer('文件大小（字节）') fileSize!: number;
  @Text('文件摘要', { hidden: true, silent: true }) fileHash!: string;
  @CalendarDate('数据截止日期', { order: true }) asOf!: string;
  @Text('取得依据') basis!: string;
  @Choice(RegisterFileState, '状态', { filter: true }) state!: ValueOf<typeof RegisterFileState>;
  @Text('说明', { nullable: true }) message!: string | null;
  @Text('上传人') senderName!: string;
  @Integer('已读行数', { silent: true }) progress!: number;
  @Integer('总行数', { silent: true }) total!: number;
  @Json('计数', { silent: true }) tally!: Record<string, number>;
  @Computed(() => [RegisterCount], '比对时各类结果的数量', { needs: ['tally'], compute: (row) => RegisterCount.from(row['tally'] as Record<string, number>) }) readonly counts!: RegisterCount[];
  @Many(() => RegisterFinding, 'file', '比对结果') readonly findings!: never;
}
