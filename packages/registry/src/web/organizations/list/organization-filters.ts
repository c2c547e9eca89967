import { labels, type VariablesOf } from '@gongqiao/schema';
import { todayHere, yesterdayHere } from '../../days.ts';
import { isSet, pathWith, readUrl, urlFlag, urlList, type UrlShape, urlText, type UrlValues, urlWords } from '@gongqiao/ui/address';
import type { OrganizationsDocument } from './organizations.documents.ts';

const keysOf = <Value extends string>(values: Readonly<Record<Value, string>>): Value[] => Object.keys(values) as Value[];

/** 七个领域之外的，按“其他领域”查 */
export const domainLabels = { ...labels.LabourDomain, OTHER: '其他领域' } as const;
/** 没有参加评估，不是缺项 */
export const levelLabels = { ...labels.AssessmentLevel, NONE: '没有等级' } as const;

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
  level: urlList(keysOf(levelLabels)),
  union: urlFlag,
  expired: urlFlag,
  doubt: urlList(keysOf(labels.Doubt)),
  missing: urlList(keysOf(labels.OrganizationField)),
  published: urlFlag,
  /** Further filters that have to hold too, each written as an address: each of the others above can be said but once. */
  also: urlWords,
} satisfies UrlShape;

export type OrganizationFilters = UrlValues<typeof organizationShape>;
export type OrganizationFilter = NonNullable<VariablesOf<typeof OrganizationsDocument>['filter']>;

/** A further filter, as `also` holds it. */
export const filtersWritten = (text: string): OrganizationFilters => readUrl(organizationShape, new URLSearchParams(text));

const someOf = <Value>(list: readonly Value[]): Value[] | undefined => (list.length > 0 ? [...list] : undefined);

// 其他领域: none of the seven, and yet not empty.
const otherDomain: OrganizationFilter = { not: [{ labourDomain: keysOf(labels.LabourDomain) }, { missing: ['LABOUR_DOMAINS'] }] };
const noLevel: OrganizationFilter = { not: [{ assessmentLevel: keysOf(labels.AssessmentLevel) }] };

/** Those with one of the values chosen, or, where the address has a further word, with what it stands for. */
function valuesOr<Value extends string>(chosen: readonly string[], values: readonly Value[], of: (values: Value[]) => OrganizationFilter, other: OrganizationFilter): OrganizationFilter[] {
  const known = values.filter((value) => chosen.includes(value));
  const parts = [...(known.length > 0 ? [of(known)] : []), ...(known.length < chosen.length ? [other] : [])];
  return parts.length > 1 ? [{ or: parts }] : parts;
}

/** What the address says, for the graph; what is not asked for is left out. */
export function organizationFilterOf({ search, region, kind, status, domain, funding, method, activity, scale, level, union, expired, doubt, missing, published, also }: OrganizationFilters): OrganizationFilter {
  const filter: OrganizationFilter = {
    search: search || undefined, region: someOf(region), kind: someOf(kind), registrationStatus: someOf(status), fundingSource: someOf(funding), method: someOf(method),
    activities: someOf(activity), scale: someOf(scale), hasUnion: union ?? undefined, doubt: someOf(doubt), missing: someOf(missing), published: published ?? undefined,
    ...(expired !== null && (expired ? { assessmentExpiresOnTo: yesterdayHere() } : { assessmentExpiresOnFrom: todayHere() })),
    and: someOf([
      ...valuesOr(domain, keysOf(labels.LabourDomain), (labourDomain) => ({ labourDomain }), otherDomain),
      ...valuesOr(level, keysOf(labels.AssessmentLevel), (assessmentLevel) => ({ assessmentLevel }), noLevel),
      ...also.map((text) => organizationFilterOf(filtersWritten(text))),
    ]),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

// An organization has but one of these: one out of several that were chosen takes their place.
const SINGLE: readonly string[] = ['region', 'kind', 'status', 'scale', 'level', 'union', 'expired'];

function hasRoom(name: string, present: unknown, wanted: unknown): boolean {
  if (!isSet(present)) return true;
  return SINGLE.includes(name) && [wanted].flat().every((value) => [present].flat().includes(value));
}

/** Filters narrowed by further ones, exactly: what is said already and cannot be said again goes to `also`. */
export function narrowed(filters: Partial<OrganizationFilters>, further: Partial<OrganizationFilters>): Partial<OrganizationFilters> {
  const fits = Object.entries(further).every(([name, wanted]) => hasRoom(name, filters[name as keyof OrganizationFilters], wanted));
  return fits ? { ...filters, ...further } : { ...filters, also: [...new Set([...(filters.also ?? []), pathWith('', further).slice(1)])] };
}

/** The list of exactly these organizations. */
export const organizationsPath = (filters: Partial<OrganizationFilters>): string => pathWith('/organizations', filters);
/** The picture of exactly these organizations. */
export const picturePath = (filters: Partial<OrganizationFilters>): string => pathWith('/picture', filters);
export const organizationPath = (id: string): string => `/organizations/${id}`;
