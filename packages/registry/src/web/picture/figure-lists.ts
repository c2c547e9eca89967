import type { labels } from '@gongqiao/schema';
import { organizationsPath, type OrganizationFilters } from '../organizations/list/organization-filters.ts';
import type { Dimension, Figure } from './picture.documents.ts';

type Missing = keyof typeof labels.OrganizationField;

interface DimensionList {
  /** What in the list's address stands for one value of the dimension. */
  readonly of: (key: string) => Partial<OrganizationFilters>;
  /** The field that is empty in those without a value. */
  readonly missing?: Missing;
}

// Keys come from the same enums as the filters.
const one = <Key extends keyof OrganizationFilters>(name: Key) => (key: string): Partial<OrganizationFilters> => ({ [name]: [key] });

const lists: Readonly<Record<Dimension, DimensionList>> = {
  TOTAL: { of: () => ({}) },
  REGION: { of: one('region'), missing: 'REGION' },
  KIND: { of: one('kind'), missing: 'KIND' },
  REGISTRATION_STATUS: { of: one('status'), missing: 'REGISTRATION_STATUS' },
  LABOUR_DOMAIN: { of: one('domain'), missing: 'LABOUR_DOMAINS' },
  FUNDING_SOURCE: { of: one('funding'), missing: 'FUNDING_SOURCES' },
  ACTIVITY: { of: one('activity'), missing: 'ACTIVITIES' },
  METHOD: { of: one('method'), missing: 'METHODS' },
  SCALE: { of: one('scale'), missing: 'FULL_TIME_STAFF' },
  HAS_UNION: { of: (key) => ({ union: key === 'true' }), missing: 'HAS_UNION' },
  ASSESSMENT_LEVEL: { of: one('level') },
  DOUBT: { of: one('doubt') },
  MISSING: { of: one('missing') },
};

/** The list of exactly the organizations that a figure counts, under the same filter. */
export const figurePath = (filters: Partial<OrganizationFilters>, { dimension, key }: Pick<Figure, 'dimension' | 'key'>): string => organizationsPath({ ...filters, ...lists[dimension].of(key) });

/** The list of those that have no value in a dimension; none where empty is nothing to put right. */
export function missingPath(filters: Partial<OrganizationFilters>, dimension: Dimension): string | undefined {
  const { missing } = lists[dimension];
  return missing && organizationsPath({ ...filters, missing: [missing] });
}
