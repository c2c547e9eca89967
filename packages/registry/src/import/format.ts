import type { AssessmentLevel, Field, LabourDomain, OrganizationKind } from './field.ts';
import type { Outcome } from './classify/outcome.ts';

/** The exchange format's own names of fields. With the tables below, the only place where the two vocabularies meet. */
export const FIELD_WORDS = {
  name: 'name',
  creditCode: 'code',
  kind: 'orgType',
  registrationStatus: 'registrationStatus',
  registrationAuthority: 'registrationAuthority',
  supervisingUnit: 'supervisingUnit',
  regionCode: 'region',
  street: 'street',
  foundedOn: 'foundedOn',
  labourDomains: 'domains',
  fullTimeStaff: 'fullTimeStaff',
  partTimeStaff: 'partTimeStaff',
  volunteers: 'volunteers',
  annualIncomeFen: 'annualIncomeYuan',
  fundingSources: 'fundingSources',
  activities: 'activities',
  methods: 'methods',
  assessmentLevel: 'assessmentLevel',
  hasUnion: 'hasUnion',
  contactName: 'contact',
  contactPhone: 'phone',
} as const satisfies Record<Field, string>;

export const KIND_WORDS = {
  SOCIAL_ASSOCIATION: '社会团体',
  SOCIAL_SERVICE_INSTITUTION: '社会服务机构',
  FOUNDATION: '基金会',
  LAW_FIRM: '律师事务所',
  GRASSROOTS_LEGAL_SERVICE: '基层法律服务所',
  SOCIAL_ENTERPRISE: '社会企业',
  PRIMARY_UNION: '基层工会',
  COMMUNITY_GROUP: '社区社会组织',
  OTHER: '其他',
} as const satisfies Record<OrganizationKind, string>;

export const DOMAIN_WORDS = {
  EMPLOYMENT: '就业',
  SKILLS: '技能',
  INCOME_DISTRIBUTION: '收入分配',
  SOCIAL_SECURITY: '社会保障',
  SAFETY_HEALTH: '安全卫生',
  DEMOCRATIC_RIGHTS: '民主权利',
  CULTURE: '精神文化',
} as const satisfies Record<LabourDomain, string>;

export const LEVEL_WORDS = { A1: '1A', A2: '2A', A3: '3A', A4: '4A', A5: '5A' } as const satisfies Record<AssessmentLevel, string>;

/** A duplicate is followed by the row it repeats: `duplicate-of-row:12`. */
export const OUTCOME_WORDS = {
  CREATE: 'create',
  UPDATE: 'update',
  DUPLICATE: 'duplicate-of-row',
  NEEDS_REVIEW: 'needs-review',
  REJECT: 'reject',
} as const satisfies Record<Outcome, string>;
