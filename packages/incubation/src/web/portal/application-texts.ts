import { ruleHelp } from '@gongqiao/rules/portal';
import { labels } from '@gongqiao/schema';
import type { Field } from '@gongqiao/ui/light/signed-in';
import type { OwnApplication, PortalRegion } from './applications.documents.ts';

export type FieldKey = keyof typeof labels.ApplicationField;
export type Texts = Readonly<Record<FieldKey, string>>;

export const FIELD_KEYS = Object.keys(labels.ApplicationField) as FieldKey[];

const PROPERTIES: Readonly<Record<FieldKey, string>> = {
  GROUP_NAME: 'groupName', OTHER_NAMES: 'otherNames', REGISTERED: 'registered', REGION: 'region', PEOPLE_COUNT: 'peopleCount', TARGET_WORKERS: 'targetWorkers', PLAN: 'plan', SPACE_WANTED: 'spaceWanted', FUND_WANTED: 'fundWanted', REMARK: 'remark',
};

/** The field that a refusal names by its property. */
export const keyOf = (property: string): FieldKey | undefined => FIELD_KEYS.find((key) => PROPERTIES[key] === property);

/** An application as the texts that are sent and compared; money in fen. */
export const textsOf = (application: OwnApplication): Texts => Object.fromEntries(FIELD_KEYS.map((key) => {
  const value = application[PROPERTIES[key] as keyof OwnApplication] as unknown;
  return [key, key === 'REGION' ? (application.region?.code ?? '') : String(value ?? '')];
})) as Texts;

/** Yuan as people write them; what is no sum is sent as it is, and refused by name. */
export const fenOf = (yuan: string): string => (/^\d+(\.\d{1,2})?$/.test(yuan.trim()) ? String(Math.round(Number(yuan) * 100)) : yuan.trim());
export const yuanOf = (fen: string): string => (/^\d+$/.test(fen) ? String(Number(fen) / 100) : fen);

export const fieldsFor = (regions: readonly PortalRegion[]): readonly (Field & { readonly key: FieldKey })[] => [
  { key: 'GROUP_NAME', label: labels.ApplicationField.GROUP_NAME, kind: 'text', required: true, maxLength: 100 },
  { key: 'OTHER_NAMES', label: labels.ApplicationField.OTHER_NAMES, kind: 'text', maxLength: 200, help: '大家平时怎么叫，用顿号隔开。评审的人看到的计划里，这些名称都换成“本申请人”。' },
  { key: 'REGISTERED', label: labels.ApplicationField.REGISTERED, kind: 'choice', beside: ruleHelp('incubation.entryUnregistered'), options: [{ value: 'true', label: '已经登记' }, { value: 'false', label: '还没有登记' }], help: '没有登记的小组也可以申请，填写的内容不会报给别的部门。' },
  { key: 'REGION', label: labels.ApplicationField.REGION, kind: 'choice', required: true, options: regions.map(({ code, name }) => ({ value: code, label: name })) },
  { key: 'PEOPLE_COUNT', label: labels.ApplicationField.PEOPLE_COUNT, kind: 'number', required: true },
  { key: 'TARGET_WORKERS', label: labels.ApplicationField.TARGET_WORKERS, kind: 'lines', required: true, maxLength: 500 },
  { key: 'PLAN', label: labels.ApplicationField.PLAN, kind: 'lines', beside: ruleHelp('incubation.blind'), required: true, maxLength: 10_000, help: '想解决什么困难，谁来做，分几步，多久见效。对照评分标准写。' },
  { key: 'SPACE_WANTED', label: labels.ApplicationField.SPACE_WANTED, kind: 'number' },
  { key: 'FUND_WANTED', label: `${labels.ApplicationField.FUND_WANTED}（元）`, kind: 'money', beside: ruleHelp('funds.purpose') },
  { key: 'REMARK', label: labels.ApplicationField.REMARK, kind: 'lines', maxLength: 2_000 },
];
