import { kindOfCreditCode } from '../../organization/credit-code.ts';
import type { AssessmentLevel, LabourDomain, OrganizationKind, RegistrationStatus } from '../field.ts';
import { DOMAIN_WORDS, KIND_WORDS } from '../format.ts';

function lookup<Value extends string>(words: Readonly<Record<Value, string>>, others: Partial<Record<Value, string>>): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const value of Object.keys(words) as Value[]) {
    for (const word of [words[value], ...(others[value]?.split(' ') ?? [])]) found.set(word, value);
  }
  return found;
}

const KINDS = lookup<OrganizationKind>(KIND_WORDS, {
  SOCIAL_ASSOCIATION: '社团',
  SOCIAL_SERVICE_INSTITUTION: '民办非企业单位 民办非企业 民非',
  LAW_FIRM: '律所',
  GRASSROOTS_LEGAL_SERVICE: '法律服务所',
  SOCIAL_ENTERPRISE: '企业 公司',
  PRIMARY_UNION: '工会',
  COMMUNITY_GROUP: '草根组织 群众性团体',
});

const DOMAINS = lookup<LabourDomain>(DOMAIN_WORDS, {
  EMPLOYMENT: '劳动就业 就业服务 促进就业',
  SKILLS: '技能培训 职业技能 职业培训',
  INCOME_DISTRIBUTION: '工资 工资集体协商',
  SOCIAL_SECURITY: '社保 社会保险',
  SAFETY_HEALTH: '劳动安全卫生 安全生产 职业健康 劳动保护',
  DEMOCRATIC_RIGHTS: '民主政治权利 民主管理',
  CULTURE: '文体 文化体育 职工文化',
});

const STATUSES = new Map<string, RegistrationStatus>([
  ...['已登记', '登记', '正常', '在册', '已注册', '是'].map((word) => [word, 'REGISTERED'] as const),
  ...['备案', '已备案', '社区备案'].map((word) => [word, 'FILED'] as const),
  ...['未登记', '未注册', '草根', '否'].map((word) => [word, 'UNREGISTERED'] as const),
  ...['注销', '已注销', '撤销', '已撤销', '吊销', '已吊销'].map((word) => [word, 'DISSOLVED'] as const),
]);
const OWN_STATUSES: readonly string[] = ['REGISTERED', 'FILED', 'UNREGISTERED', 'DISSOLVED'] satisfies RegistrationStatus[];

const UNION_WORDS = new Map<string, boolean>([
  ...'是 已 已建 已建会 已建立 有 √ ✓ ✔ Y YES TRUE 1'.split(' ').map((word) => [word, true] as const),
  ...'否 不 未 未建 未建会 未建立 暂未 没有 无 × ✗ X N NO FALSE 0'.split(' ').map((word) => [word, false] as const),
]);

/** Rule 8: the legal form; without a word, the one that a valid code tells. */
export function readKind(text: string | null, validCode: string | null): OrganizationKind | null {
  if (text !== null) return KINDS.get(text) ?? 'OTHER';
  return validCode === null ? null : kindOfCreditCode(validCode);
}

/** Rule 8. The format's own words (REGISTERED …) come in JSON only: `ownWords`. */
export function readStatus(text: string | null, hasCode: boolean, ownWords: boolean): RegistrationStatus | null {
  if (ownWords && text !== null && OWN_STATUSES.includes(text)) return text as RegistrationStatus;
  return STATUSES.get(text ?? '') ?? (hasCode ? 'REGISTERED' : null);
}

export function readDomain(text: string): LabourDomain | null {
  return DOMAINS.get(text) ?? null;
}

export function readLevel(text: string | null): AssessmentLevel | null {
  const match = /^(?:([1-5一二三四五])A|(A{1,5}))级?$/i.exec(text ?? '');
  if (!match) return null;
  const level = match[2] ? match[2].length : '一二三四五'.indexOf(match[1]!) + 1 || Number(match[1]);
  return `A${level}` as AssessmentLevel;
}

/** Whether there is a union; `undefined` where the word says neither. */
export function readUnion(text: string): boolean | undefined {
  return UNION_WORDS.get(text.toUpperCase());
}
