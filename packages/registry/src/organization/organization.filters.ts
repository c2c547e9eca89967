import type { Filter } from '@gongqiao/kernel';
import { ID } from 'type-graphql';
import { Doubt, FundingSource, LabourDomain, OrganizationField, Scale, ServiceMethod } from './organization.enums.ts';

const overlap = (property: string) => (value: readonly string[]): Filter => ({ [property]: { $overlap: value } });

// 规模按专职人数分档
export const scaleBounds: Readonly<Record<string, readonly [number, number | null]>> = { NONE: [0, 0], FEW: [1, 9], SOME: [10, 29], MANY: [30, 99], LARGE: [100, null] };

/** What an empty field means in the database: null, or an empty list. */
export const missingConditions: Readonly<Record<string, Filter>> = {
  CREDIT_CODE: { creditCode: null }, KIND: { kind: null }, REGISTRATION_STATUS: { registrationStatus: null }, REGION: { region: null }, FOUNDED_ON: { foundedOn: null },
  LABOUR_DOMAINS: { $and: [{ labourDomains: { $empty: true } }, { otherDomains: { $empty: true } }] }, FULL_TIME_STAFF: { fullTimeStaff: null }, VOLUNTEERS: { volunteers: null },
  ANNUAL_INCOME: { annualIncome: null }, FUNDING_SOURCES: { $and: [{ fundingSources: { $empty: true } }, { otherFundingSources: { $empty: true } }] },
  ACTIVITIES: { activities: { $empty: true } }, METHODS: { $and: [{ methods: { $empty: true } }, { otherMethods: { $empty: true } }] }, HAS_UNION: { hasUnion: null },
};

function scaleCondition(value: string): Filter {
  const [least, most] = scaleBounds[value]!;
  return { fullTimeStaff: most === null ? { $gte: least } : { $gte: least, $lte: most } };
}

export const organizationFilters = {
  id: { title: '标识', type: () => [ID], condition: (value: readonly string[]): Filter => ({ id: value }) },
  // Codes that an organization had before find it too; row-level security would keep a list column's index from being used.
  creditCode: { title: '统一社会信用代码', type: () => [String], condition: (value: readonly string[]): Filter => ({ codes: { $search: value.join(' ') } }) },
  labourDomain: { title: '业务领域', type: () => [LabourDomain.graphql], condition: overlap('labourDomains') },
  fundingSource: { title: '资金来源', type: () => [FundingSource.graphql], condition: overlap('fundingSources') },
  method: { title: '工作方式', type: () => [ServiceMethod.graphql], condition: overlap('methods') },
  doubt: { title: '存疑', type: () => [Doubt.graphql], condition: overlap('doubts') },
  scale: { title: '规模', type: () => [Scale.graphql], condition: (value: readonly string[]): Filter => ({ $or: value.map(scaleCondition) }) },
  missing: { title: '缺项', type: () => [OrganizationField.graphql], condition: (value: readonly string[]): Filter => ({ $or: value.map((field) => missingConditions[field]!) }) },
};
