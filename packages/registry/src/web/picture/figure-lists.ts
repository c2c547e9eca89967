import { narrowed, type OrganizationFilters } from '../organizations/list/organization-filters.ts';
import type { Dimension } from './picture.documents.ts';

type Filters = Partial<OrganizationFilters>;

interface DimensionList {
  /** What in the list's address stands for one value of the dimension. */
  readonly of: (key: string) => Filters;
  /** What stands for those without a value; absent where that is nothing to look for. */
  readonly missing?: Filters;
}

// Keys come from the same enums as the filters.
const one = <Key extends keyof OrganizationFilters>(name: Key) => (key: string): Filters => ({ [name]: [key] });

const lists: Readonly<Record<Dimension, DimensionList>> = {
  TOTAL: { of: () => ({}) },
  REGION: { of: one('region'), missing: { missing: ['REGION'] } },
  KIND: { of: one('kind'), missing: { missing: ['KIND'] } },
  REGISTRATION_STATUS: { of: one('status'), missing: { missing: ['REGISTRATION_STATUS'] } },
  LABOUR_DOMAIN: { of: one('domain'), missing: { missing: ['LABOUR_DOMAINS'] } },
  FUNDING_SOURCE: { of: one('funding'), missing: { missing: ['FUNDING_SOURCES'] } },
  ACTIVITY: { of: one('activity'), missing: { missing: ['ACTIVITIES'] } },
  METHOD: { of: one('method'), missing: { missing: ['METHODS'] } },
  SCALE: { of: one('scale'), missing: { missing: ['FULL_TIME_STAFF'] } },
  HAS_UNION: { of: (key) => ({ union: key === 'true' }), missing: { missing: ['HAS_UNION'] } },
  ASSESSMENT_LEVEL: { of: one('level'), missing: { level: ['NONE'] } },
  DOUBT: { of: one('doubt') },
  MISSING: { of: one('missing') },
};

/** A value of a dimension; null for those that have none. */
export interface Place {
  readonly dimension: Dimension;
  readonly key: string | null;
}

/** The filters of exactly the organizations that stand at all of these places, under the same filters as the figure. */
export function filtersAt(filters: Filters, ...places: readonly Place[]): Filters {
  return places.reduce((narrow, { dimension, key }) => narrowed(narrow, key === null ? (lists[dimension].missing ?? {}) : lists[dimension].of(key)), filters);
}
