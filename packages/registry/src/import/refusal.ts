import { LIMITS } from './limits.ts';

/** Why a file cannot be read at all, in words for the clerk who sent it: each says what to do. */
const MESSAGES = {
  EMPTY: () => '文件是空的，请确认选对了文件后重新上传。',
  TYPE: () => '只能导入 .xlsx、.csv 或 .json 文件，请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。',
  CONTENT: (what) => `文件内容与扩展名不符（${what}），请在 Excel 或 WPS 中打开后另存为 .xlsx，再重新上传。`,
  OLD_OR_ENCRYPTED: () => '这是旧版 .xls 文件，或者加了打开密码。请在 Excel 或 WPS 中打开，去掉密码，另存为 .xlsx 后重新上传。',
  ENCRYPTED: () => '压缩包加了密码，无法读取。请在 Excel 或 WPS 中去掉密码，另存为 .xlsx 后重新上传。',
  DAMAGED: (what) => `文件已损坏或不是正常保存的表格（${what}）。请在 Excel 或 WPS 中打开后另存为 .xlsx，再重新上传。`,
  UNSAFE: (what) => `文件里有不该出现在表格中的内容（${what}），已停止读取。请把名单复制到新建的工作簿，保存为 .xlsx 后重新上传。`,
  FILE_SIZE: () => `文件超过 ${LIMITS.fileBytes / 1024 / 1024} MB。请删去图片和无关的工作表，或者分成几个文件上传。`,
  UNPACKED_SIZE: () => '文件展开后过大，已停止读取。请把名单复制到新建的工作簿，或者分成几个文件上传。',
  TOO_MANY_ROWS: () => `行数超过 ${LIMITS.dataRows / 10000} 万（空行也计算在内）。请删去表格下方多余的空行，或者分成几个文件上传。`,
  TOO_MANY_CELLS: () => '单元格或合并区域过多，已停止读取。请把名单复制到新建的工作簿，保存为 .xlsx 后重新上传。',
  LONG_TEXT: (where) => `${where}的文字超过 ${LIMITS.cellCharacters} 个字，表格中不应有这么长的内容，请删减后重新上传。`,
  OPEN_QUOTE: (where) => `${where}的引号没有配对，后面的内容无法分列。请补上或删去这个引号后重新上传。`,
  ENCODING: () => '无法辨认文件的文字编码。请在 Excel 或 WPS 中另存为“CSV UTF-8”或 .xlsx 后重新上传。',
  JSON_SHAPE: (what) => `JSON 文件的内容应是一个数组，每一项是一个组织的各字段；${what}。请改正后重新上传。`,
  NO_HEADER: () => '没有找到表头：要有一行至少四个认得的列名，其中包括“名称”。请对照模板改好表头后重新上传。',
  NO_LIST_HEADER: () => '没有找到表头：要有一行写着“名称”或者“统一社会信用代码”，另有至少一个认得的列名，例如“列入日期”“年检结果”。请改好表头后重新上传。',
  TIMEOUT: () => '读取文件用时过长，已停止。请把名单复制到新建的工作簿，或者分成几个文件上传。',
  MEMORY: () => '读取文件占用内存过多，已停止。请把名单复制到新建的工作簿，或者分成几个文件上传。',
} satisfies Record<string, (detail: string) => string>;

export type RefusalCode = keyof typeof MESSAGES;

/** A file that is not read any further; `message` is Chinese and says what to do. */
export class ImportRefused extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = '') {
    super(MESSAGES[code](detail));
    this.name = 'ImportRefused';
    this.code = code;
    this.detail = detail;
  }
}
