import { labels, type VariablesOf } from '@gongqiao/schema';
import { pathWith, urlFlag, urlList, type UrlShape, urlText, type UrlValues, urlWords } from '@gongqiao/ui';
import type { OrganizationsDocument } from './organizations.documents.ts';

const keysOf = <Value extends string>(values: Readonly<Record<Value, string>>): Value[] => Object.keys(values) as Value[];

/** 七个领域之外的，按“其他领域”查 */
export const domainLabels = { ...labels.LabourDomain, OTHER: '其他领域' } as const;

/** How a list of organizations is narrowed, as it stands in the address. */
export const organizationShape = {
  search: urlText,
  region: urlWords,
  kind: urlList(keysOf(labels.OrganizationKind)),
  status: urlList(keysOf(labels.RegistrationStatus)),
  domain: urlList(keysOf(domainLabels)),
  funding: urlList(keysOf(labels.FundingSource)),
  method: urlList(keysOf(labels.ServiceMethod)),
  activity: urlWords,
  scale: urlList(keysOf(labels.Scale)),
  level: urlList(keysOf(labels.AssessmentLevel)),
  union: urlFlag,
  doubt: urlList(keysOf(labels.Doubt)),
  missing: urlList(keysOf(labels.OrganizationField)),
  published: urlFlag,
} satisfies UrlShape;

export type OrganizationFilters = UrlValues<typeof organizationShape>;
export type OrganizationFilter = NonNullable<VariablesOf<typeof OrganizationsDocument>['filter']>;

const someOf = <Value>(list: readonly Value[]): Value[] | undefined => (list.length > 0 ? [...list] : undefined);

// 其他领域: none of the seven, and yet not empty.
const otherDomain: OrganizationFilter = { not: [{ labourDomain: keysOf(labels.LabourDomain) }, { missing: ['LABOUR_DOMAINS'] }] };

function domainFilter(domains: OrganizationFilters['domain']): OrganizationFilter {
  const known = domains.filter((domain) => domain !== 'OTHER');
  if (known.length === domains.length) return known.length > 0 ? { labourDomain: known } : {};
  return known.length > 0 ? { or: [{ labourDomain: known }, otherDomain] } : otherDomain;
}

/** What the address says, for the graph; what is not asked for is left out. */
export function organizationFilterOf({ search, region, kind, status, domain, funding, method, activity, scale, level, union, doubt, missing, published }: OrganizationFilters): OrganizationFilter {
  const filter: OrganizationFilter = {
    search: search || undefined, region: someOf(region), kind: someOf(kind), registrationStatus: someOf(status), fundingSource: someOf(funding), method: someOf(method),
    activities: someOf(activity), scale: someOf(scale), assessmentLevel: someOf(level), hasUnion: union ?? undefined, doubt: someOf(doubt), missing: someOf(missing), published: published ?? undefined,
  };
  return { ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)), ...domainFilter(domain) };
}

/** The list of exactly these organizations. */
export const organizationsPath = (filters: Partial<OrganizationFilters>): string => pathWith('/organizations', filters);
export const organizationPath = (id: string): string => `/organizations/${id}`;
