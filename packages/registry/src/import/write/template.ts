import writeExcelFile from 'write-excel-file/node';
import type { ColumnField } from '../field.ts';
import { DOMAIN_WORDS, KIND_WORDS, LEVEL_WORDS } from '../format.ts';
import { HEADER_NAMES } from '../table/header-names.ts';

interface TemplateColumn {
  readonly field: ColumnField;
  readonly width: number;
  /** Kept as text, so that nothing typed is turned into a number or a date. */
  readonly text?: boolean;
  readonly required?: boolean;
  readonly note: string;
  readonly example: string;
}

const list = (words: Readonly<Record<string, string>>): string => Object.values(words).join('、');
const SEVERAL = '多项之间用顿号（、）分开';

/** The official template, column by column; contacts other than a telephone are not asked for. */
const COLUMNS: readonly TemplateColumn[] = [
  { field: 'sequence', width: 8, note: '顺序号，不导入', example: '1' },
  { field: 'name', width: 36, required: true, note: '与登记证书一致的全称；没有登记的写通常使用的名称', example: '某某区某某职工服务中心' },
  { field: 'creditCode', width: 24, text: true, note: '18 位，按文本填写，不要让表格把它变成数字；没有代码的留空，并写明登记状态', example: '52370214XX2999999X' },
  { field: 'kind', width: 16, note: `可填：${list(KIND_WORDS)}；留空时按代码判断`, example: '社会服务机构' },
  { field: 'registrationStatus', width: 12, note: '可填：已登记、备案、未登记、注销', example: '已登记' },
  { field: 'registrationAuthority', width: 20, note: '发证的机关；没有登记的留空', example: '某某区民政局' },
  { field: 'supervisingUnit', width: 20, note: '业务主管单位的全称', example: '某某区总工会' },
  { field: 'regionCode', width: 12, required: true, note: '现在所在的区市，写名称或行政区划代码', example: '城阳区' },
  { field: 'street', width: 16, note: '现在所在的街道或镇', example: '流亭街道' },
  { field: 'foundedOn', width: 14, text: true, note: '写成 2015-03-01；只知道年月或年份的写 2015-03 或 2015', example: '2015-03-01' },
  { field: 'labourDomains', width: 20, note: `可填：${list(DOMAIN_WORDS)}；${SEVERAL}`, example: '就业、技能' },
  { field: 'fullTimeStaff', width: 10, note: '人数，只填数字；没有的填 0，不清楚的留空', example: '12' },
  { field: 'partTimeStaff', width: 10, note: '人数，只填数字；没有的填 0，不清楚的留空', example: '3' },
  { field: 'volunteers', width: 12, note: '人数，只填数字；没有的填 0，不清楚的留空', example: '60' },
  { field: 'annualIncomeFen', width: 16, note: '上一年度收入，以万元计；另有单位的写明，如 467000元', example: '46.7' },
  { field: 'fundingSources', width: 24, note: `如会费、社会捐赠、政府购买服务、政府补助、工会经费、服务收入；${SEVERAL}`, example: '政府购买服务、会费' },
  { field: 'activities', width: 30, note: `主要做什么；${SEVERAL}`, example: '法律咨询、心理咨询' },
  { field: 'methods', width: 24, note: `如热线电话、上门服务、集中讲座；${SEVERAL}`, example: '热线电话、上门服务' },
  { field: 'assessmentLevel', width: 10, note: `可填：${list(LEVEL_WORDS)}；没有评估的留空`, example: '3A' },
  { field: 'hasUnion', width: 10, note: '填是或否', example: '是' },
  { field: 'contactPhone', width: 20, text: true, note: '办公电话，连同区号', example: '0532-55500000' },
];

// Rows made ready as text; a list may be longer.
const PREPARED_ROWS = 300;

function titleOf({ field }: TemplateColumn): string {
  const name = HEADER_NAMES[field].split(' ')[0]!;
  return field === 'annualIncomeFen' ? `${name}（万元）` : name;
}

function listSheet(): object[][] {
  const heading = COLUMNS.map((column) => ({ value: titleOf(column), fontWeight: 'bold', wrap: true, backgroundColor: column.required ? '#FCE4D6' : '#DDEBF7' }));
  const empty = COLUMNS.map(({ text }) => (text ? { value: '', type: String, format: '@' } : null));
  return [heading, ...Array.from({ length: PREPARED_ROWS }, () => empty)] as object[][];
}

function notesSheet(): object[][] {
  const heading = ['列', '是否必填', '怎样填写', '例子', '也认得的列名'].map((value) => ({ value, fontWeight: 'bold' }));
  const rows = COLUMNS.map((column) => {
    const others = HEADER_NAMES[column.field].split(' ').slice(1).join('、');
    return [titleOf(column), column.required ? '必填' : '', column.note, column.example, others].map((value) => ({ value, type: String, format: '@', wrap: true, alignVertical: 'top' }));
  });
  return [heading, ...rows];
}

/** The official template: an empty list, and a sheet that explains each column. */
export async function writeTemplate(): Promise<Buffer> {
  const widths = [14, 10, 56, 24, 56].map((width) => ({ width }));
  return writeExcelFile([
    { data: listSheet() as never, sheet: '社会组织名单', columns: COLUMNS.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    { data: notesSheet() as never, sheet: '填写说明', columns: widths, stickyRowsCount: 1 },
  ]).toBuffer();
}
