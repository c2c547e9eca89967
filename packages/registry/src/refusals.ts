import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const registryRefusals = {
  NAME_MISSING: '请填写组织名称。',
  CODE_INVALID: '统一社会信用代码不正确：{fault}。请对照登记证书核对；证书上确是此代码的，请写明采用的理由。',
  DUPLICATE_CODE: '统一社会信用代码已在库中{holder}。请打开该组织更正，不要重复登记。',
  DUPLICATE_NAME: '同一区市已有名称相同的组织：{holder}。确认不是同一个组织的，请勾选“确认不是同一组织”并写明理由。',
  OUTSIDE_SCOPE: '所选区市不在您的职责范围内。请选择本单位的区市，或者请法律工作部办理。',
  REGION_UNUSABLE: '请选择青岛市或者一个区市作为所属区市。',
  SINCE_IN_FUTURE: '日期不能晚于今天。',
  STATEMENT_REPEATED: '现值已经是这个内容。请改为“保留现值”。',
  MERGE_SAME: '请选择两个不同的组织。',
  MERGED_SINCE: '保留的组织后来又并入了别的组织，或者不在您的职责范围内。请先把后一次合并分开。',
  VALUE_INVALID: '{field}：{problem}',
  FILTER_INVALID: '筛选或排序无法识别。请回到名单，重新筛选后再导出。',
  FORMAT_UNKNOWN: '只能导出 xlsx 或 csv。',
  SAMPLE_UNKNOWN: '没有这个样例文件。',
  GROUNDS_MISSING: '请写明申请的依据，例如“登记证书已换发，见照片”。',
  GROUNDS_LONG: '申请的依据不能超过 {most} 个字，细节可以放在附件里。',
  NOTHING_ACCEPTED: '没有选定要采纳的内容。各项都不采纳的，请选“不采纳”并写明理由。',
  BASIS_MISSING: '请写明登记信息的取得依据，例如共享协议的编号。',
  REGISTER_OLDER: '已有截止日期为 {asOf} 的登记信息。请上传这一天或者以后的文件。',
  REGISTER_COLUMNS: '文件里没有“{column}”这一列，无法与库比对。请向登记机关索取完整的文件，或者改好表头后重新上传。',
  REGISTER_REPEATED: '内容完全相同的文件已于 {day} 作为“{name}”比对过，没有再比对。请确认选对了文件。',
  FINDINGS_MISSING: '请先选择要决定的比对结果。',
  FINDINGS_NONE: '筛选出的比对结果里，没有可以一起决定的。要逐条看的，请勾选后决定。',
  FINDINGS_MEANWHILE: '办理的同时有人登记了其中的代码，一条也没有决定。请再办一次。',
  FINDINGS_MANY: '一次最多决定 {most} 条。请分几次办理。',
  UPLOAD_MISSING: '没有找到上传的文件，或者上传没有完成。请重新上传。',
  BULK_FIELD: '“{field}”各个组织不同，不能批量更正，请逐个更正。',
  BULK_NOTHING: '请至少选定一项要更正的内容。',
  BULK_EMPTY: '没有符合筛选条件、您又看得到的组织。请调整筛选后再试。',
  BULK_MANY: '一次最多更正 {most} 个组织。请缩小筛选，分几次办理。',
  UNDO_OVER: '执行已超过 10 分钟，不能整批撤销。个别组织可以打开后更正。',
  NOT_READY: '这一批现在不能办理此项：{state}。',
  COLUMN_UNKNOWN: '文件中没有这一列，请刷新页面后重试。',
  FIELD_UNKNOWN: '没有“{field}”这个字段，请刷新页面后重试。',
  ROW_NOT_SETTLED: '第 {row} 行{problem}',
  NOTHING_TO_IMPORT: '没有可以导入的行：请先处理待核对的行，或者改正文件后重新上传。',
} as const;

export type RegistryRefusal = keyof typeof registryRefusals;

export const refuse = refusalsFor<RegistryRefusal>(registryRefusals);
