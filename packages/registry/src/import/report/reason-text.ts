import type { ColumnField, Reason, ReasonCode } from '../field.ts';
import { HEADER_NAMES } from '../table/header-names.ts';

interface ReasonContext {
  /** The row that is repeated, or `registry`: needed for the two reasons about duplicates. */
  readonly relatesTo?: number | 'registry';
  /** What became of the cell, as it is shown: for numbers that are not exact. */
  readonly kept?: string | null;
}

interface Told extends ReasonContext {
  readonly column: string;
  /** “…”, or nothing where the cell is not quoted. */
  readonly found: string;
}

const sameAs = ({ relatesTo }: Told): string => (typeof relatesTo === 'number' ? `第 ${relatesTo} 行` : '库中已有的组织');

/** What is wrong with a row and what to do about it: one sentence or two for each reason. */
const TEXTS: Readonly<Record<ReasonCode, (told: Told) => string>> = {
  CODE_LENGTH: ({ found }) =>
    found
      ? `统一社会信用代码${found}不是 18 位。请按登记证书核对后改正；确实如此的，写明理由后可按现有内容导入。`
      : '没有填统一社会信用代码，登记状态也不是备案或未登记。请补上代码，或改正登记状态；确实没有的，写明理由后可按现有内容导入。',
  CODE_ALPHABET: ({ found }) => `统一社会信用代码${found}里有不会出现的字符（代码不用字母 I、O、S、V、Z）。请按登记证书核对，常见的是把数字 0、1 写成了字母 O、I。`,
  CODE_CHECKSUM: ({ found }) => `统一社会信用代码${found}不合校验，或者被表格变成了数字、丢了后几位。请按登记证书重新填写，并把该列设为文本；证书上确实如此的，写明理由后可按现有内容导入。`,
  CODE_MISSING_UNREGISTERED: () => '没有统一社会信用代码，因为尚未登记或只作了备案。不影响导入，系统会给它一个平台编号。',
  DUPLICATE_CODE: (told) => `统一社会信用代码与${sameAs(told)}相同。这一行不会导入；如果是另一个组织，请核对两行的代码。`,
  DUPLICATE_NAME: (told) => `名称与${sameAs(told)}相同（不计标点和地名），又在同一区市，代码却不同。请核对是否为同一个组织；确是两个组织的，写明理由后可按现有内容导入。`,
  REGION_UNKNOWN: ({ found }) =>
    found ? `不能从${found}认出所属区市。请改为青岛市的区市名称或行政区划代码。` : '没有填所属区市，从街道也认不出来。请补上所属区市。',
  DATE_AMBIGUOUS: ({ found }) => `成立日期${found}不能确定是哪一天（年份不全、日月难分、不存在或晚于今天），这一项先留空。请写成 2015-03-01 这样的形式，只知道年月的写 2015-03。`,
  NUMBER_APPROXIMATE: ({ column, found, kept }) =>
    kept === null || kept === undefined
      ? `${column}${found}里读不出确切的数字（或者金额没有单位），这一项先留空。请改为数字，金额写明单位。`
      : `${column}${found}不是确切的数字，按 ${kept} 登记。请核对，必要时改为确切的数字。`,
  FORMULA_TEXT_NEUTRALIZED: ({ column, found }) => `${column}${found}像是表格公式，已在前面加上单引号，只作文字保存。请核对这一格原来要写什么。`,
  NAME_MISSING: () => '没有填组织名称，这一行不能导入。请补上名称后重新上传。',
};

/** The Chinese name of a field, as the template calls it. */
export function fieldLabel(field: ColumnField): string {
  return HEADER_NAMES[field].split(' ')[0]!;
}

/** A reason in words for the clerk: what was found, what became of it, what to do. */
export function reasonText(reason: Reason, context: ReasonContext = {}): string {
  const found = reason.found === undefined || reason.found.trim() === '' ? '' : `“${reason.found.trim()}”`;
  return TEXTS[reason.code]({ ...context, column: fieldLabel(reason.field), found });
}
