import { FIELDS, type Field } from '../../import/field.ts';
import type { ImportField } from '../../import-batch/import-batch.types.ts';

/** 模板中的列名 */
export const FIELD_TITLES: Readonly<Record<Field, string>> = {
  name: '组织名称', creditCode: '统一社会信用代码', kind: '组织类型', registrationStatus: '登记状态', registrationAuthority: '登记管理机关', supervisingUnit: '业务主管单位', regionCode: '所属区市', street: '街道（镇）',
  foundedOn: '成立日期', labourDomains: '业务领域', fullTimeStaff: '专职人数', partTimeStaff: '兼职人数', volunteers: '志愿者人数', annualIncomeFen: '年收入', fundingSources: '资金来源', activities: '活动内容',
  methods: '工作方式', assessmentLevel: '评估等级', hasUnion: '是否建会', contactName: '联系人', contactPhone: '联系电话',
};

export function importFields(): ImportField[] {
  return FIELDS.map((field) => ({ field, label: FIELD_TITLES[field] }));
}
