import type { Enumeration, Filter, ValueOf } from '@gongqiao/kernel';
import { CITY_CODE, REGIONS } from '../import/samples.ts';
import {
  AssessmentLevel, Doubt, FundingSource, LabourDomain, type OrganizationDimension, OrganizationField, OrganizationKind, RegistrationStatus, Scale, ServiceMethod,
} from './organization.enums.ts';
import { missingConditions, organizationFilters } from './organization.filters.ts';

export type DimensionName = ValueOf<typeof OrganizationDimension>;

/** How one dimension is counted over rows `f`: by an expression, by the items of a list, or by one condition for each value. */
export type Counting =
  | { readonly expression: string }
  | { readonly items: string; readonly most?: number }
  | { readonly conditions: Readonly<Record<string, Filter>> };

export interface Dimension {
  readonly counting: Counting;
  /** The values in their order, those without organizations too; open where people write what they like. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** Made of public fields only. */
  readonly public: boolean;
  /** What those without a value are called; null where everything has one, or where having none is nothing to tell. */
  readonly missing: string | null;
}

const MOST_ACTIVITIES = 100;

const closed = (enumeration: Enumeration, counting: Counting, shown = true): Dimension => ({ counting, labels: enumeration.labels as Record<string, string>, public: shown, missing: '未填' });
const scales = Object.fromEntries(Scale.values.map((value) => [value, organizationFilters.scale.condition([value])]));
const districts = Object.fromEntries(REGIONS.filter(({ code }) => code !== CITY_CODE).map(({ code, name }) => [code, name]));

/** 工作方案要求的六个维度与地区，以及核对资料所需的几个维度 */
export const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  TOTAL: { counting: { expression: "'TOTAL'" }, labels: { TOTAL: '社会组织总数' }, public: true, missing: null },
  SCALE: closed(Scale, { conditions: scales }, false),
  // Only those without one of the seven fields count as others: the list of them is found by the same condition.
  LABOUR_DOMAIN: {
    ...closed(LabourDomain, { items: `case when f.labour_domains = '{}' and f.other_domains <> '{}' then array['OTHER'] else f.labour_domains end` }),
    labels: { ...LabourDomain.labels, OTHER: '其他领域' },
  },
  FUNDING_SOURCE: closed(FundingSource, { items: 'f.funding_sources' }, false),
  ACTIVITY: { counting: { items: 'f.activities', most: MOST_ACTIVITIES }, labels: null, public: true, missing: '未填' },
  METHOD: closed(ServiceMethod, { items: 'f.methods' }),
  REGION: { counting: { expression: 'f.region_code' }, labels: districts, public: true, missing: '未填' },
  KIND: closed(OrganizationKind, { expression: 'f.kind' }),
  REGISTRATION_STATUS: closed(RegistrationStatus, { expression: 'f.registration_status' }),
  ASSESSMENT_LEVEL: { ...closed(AssessmentLevel, { expression: 'f.assessment_level' }), missing: '没有等级' },
  HAS_UNION: { counting: { expression: 'f.has_union::text' }, labels: { true: '已建会', false: '未建会' }, public: true, missing: '未填' },
  DOUBT: { ...closed(Doubt, { items: 'f.doubts' }, false), missing: null },
  MISSING: { ...closed(OrganizationField, { conditions: missingConditions }, false), missing: null },
};

/** Whether two dimensions can be crossed: every cell is a number anyway, and a dimension with itself tells nothing. */
export const canCross = (rows: DimensionName, columns: DimensionName): boolean => rows !== columns && rows !== 'TOTAL' && columns !== 'TOTAL';

/** The name of a value that is in no list: a region beyond the districts, or what people wrote. */
export function labelOf(dimension: Dimension, key: string): string {
  return dimension.labels?.[key] ?? REGIONS.find(({ code }) => code === key)?.name ?? key;
}
