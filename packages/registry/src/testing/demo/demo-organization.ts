import type { ValueOf } from '@gongqiao/kernel';
import { REGIONS } from '../../import/samples.ts';
import { FundingSource, type OrganizationKind, type RegistrationStatus, ServiceMethod } from '../../organization/organization.enums.ts';
import { NOTHING_KNOWN, type OrganizationFacts, publishedByDefault } from '../../organization/organization.facts.ts';
import { miscopied, syntheticCode } from '../synthetic-code.ts';
import type { Random } from './random.ts';
import { AUTHORITY, CODE_PREFIX, OLD_NAMES, type Sort, SUPERVISORS } from './words.ts';

type Kind = ValueOf<typeof OrganizationKind>;
type Status = ValueOf<typeof RegistrationStatus>;

const regionOf = (code: string) => REGIONS.find((region) => region.code === code)!;

function statusOf(kind: Kind, random: Random): Status | null {
  if (kind === 'COMMUNITY_GROUP' || kind === 'OTHER') return random.weighted([['FILED', 62], ['UNREGISTERED', 36], [null, 2]]);
  return random.weighted<Status | null>([['REGISTERED', 955], ['DISSOLVED', 35], [null, 10]]);
}

// A third is registered with the city; codes of before 2017 keep the old division.
function codeOf(kind: Kind, region: string, serial: number, random: Random): string {
  const authority = random.chance(0.3) ? '370200' : region === '370215' && random.chance(0.25) ? '370282' : region;
  return syntheticCode(CODE_PREFIX[kind], authority, 500_000 + serial);
}

function identityOf(sort: Sort, region: string, serial: number, random: Random): Partial<OrganizationFacts> {
  const registrationStatus = statusOf(sort.kind, random);
  const coded = registrationStatus === 'REGISTERED' || registrationStatus === 'DISSOLVED';
  const code = coded && !random.chance(0.02) ? codeOf(sort.kind, region, serial, random) : null;
  const wrong = code !== null && random.chance(0.012);
  const place = code?.slice(2, 8) === '370200' ? '青岛市' : regionOf(region).name;
  return {
    kind: random.chance(0.01) ? null : sort.kind, registrationStatus, creditCode: wrong ? miscopied(code) : code, codeOverrideReason: wrong ? '登记证原件如此，已与登记管理机关核对' : null,
    registrationAuthority: coded && !random.chance(0.03) ? `${place}${AUTHORITY[sort.kind]}` : null, supervisingUnit: random.chance(0.93) ? `${place}${random.one(SUPERVISORS)}` : null,
  };
}

function foundingDate(random: Random): string {
  const year = Math.min(2018, random.between(1994, 2012) + random.between(0, 9));
  const parts = [String(year), String(random.between(1, year === 2018 ? 9 : 12)).padStart(2, '0'), String(random.between(1, 28)).padStart(2, '0')];
  return parts.slice(0, random.weighted([[3, 84], [2, 10], [1, 6]])).join('-');
}

function sizeOf(random: Random): Partial<OrganizationFacts> {
  const staff = random.weighted([[0, 6], [random.between(1, 9), 44], [random.between(10, 29), 32], [random.between(30, 99), 15], [random.between(100, 260), 3]]);
  const income = Math.round((40_000 + staff * random.between(20_000, 60_000)) * (0.5 + random.next())) * 100;
  const known = <Value>(value: Value, share: number): Value | null => (random.chance(share) ? value : null);
  return {
    fullTimeStaff: known(staff, 0.95), partTimeStaff: known(random.between(0, 24), 0.9), volunteers: known(random.chance(0.15) ? 0 : random.between(5, 180), 0.88), annualIncome: known(income, 0.86),
    hasUnion: known(random.chance(staff >= 25 ? 0.62 : 0.24), 0.91),
  };
}

function workOf(sort: Sort, random: Random): Partial<OrganizationFacts> {
  const filled = <Item>(items: Item[], share: number): Item[] => (random.chance(share) ? items : []);
  const funding = FundingSource.values.filter((value) => value !== 'OTHER');
  const methods = ServiceMethod.values.filter((value) => value !== 'OTHER');
  return {
    labourDomains: filled([...sort.domains], 0.96), otherDomains: filled([random.one(['社区治理', '环境保护', '助老服务'])], 0.03), activities: filled(random.some(sort.activities, 1, 4), 0.95),
    fundingSources: filled(random.some(funding, 1, 3), 0.92), otherFundingSources: filled([random.one(['场地租金', '利息收入', '企业赞助'])], 0.03),
    methods: filled(random.some(methods, 1, 3), 0.94), otherMethods: filled([random.one(['短视频直播', '巡回展览'])], 0.02),
  };
}

function assessmentOf(registered: boolean, random: Random): Partial<OrganizationFacts> {
  if (!registered || !random.chance(0.3)) return { assessmentLevel: null };
  const assessmentLevel = random.weighted<NonNullable<OrganizationFacts['assessmentLevel']>>([['A1', 1], ['A2', 2], ['A3', 5], ['A4', 3], ['A5', 1]]);
  const [year, rest] = [random.between(2019, 2025), `-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`];
  return { assessmentLevel, assessedOn: `${year}${rest}`, assessmentExpiresOn: `${year + 5}${rest}` };
}

function formerNamesOf(name: string, region: string, random: Random): string[] {
  const district = regionOf(region).name;
  const old = OLD_NAMES[region];
  if (old && name.includes(district) && random.chance(0.25)) return [name.replace(district, old)];
  return random.chance(0.03) ? [name.replace(/(中心|协会|学校)$/, '服务站')].filter((former) => former !== name) : [];
}

/** One invented organization of a district; the same for the same numbers. */
export function demoOrganization(name: string, sort: Sort, region: string, serial: number, random: Random): OrganizationFacts {
  const identity = identityOf(sort, region, serial, random);
  const foundedOn = random.chance(0.93) ? foundingDate(random) : null;
  const approximate = random.chance(0.04);
  return {
    ...NOTHING_KNOWN, name, region, ...identity, formerNames: formerNamesOf(name, region, random), foundedOn,
    street: random.chance(0.92) ? random.one(regionOf(region).streets.filter((street) => /(街道|镇)$/.test(street))) : null,
    ...sizeOf(random), ...workOf(sort, random),
    ...assessmentOf(identity.registrationStatus === 'REGISTERED', random),
    doubts: [...(foundedOn === null && random.chance(0.4) ? ['DATE_AMBIGUOUS' as const] : []), ...(approximate ? ['NUMBER_APPROXIMATE' as const] : [])],
    published: publishedByDefault(identity.registrationStatus ?? null),
  };
}
