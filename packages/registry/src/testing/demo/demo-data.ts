import { REGIONS } from '../../import/samples.ts';
import type { OrganizationFacts } from '../../organization/organization.facts.ts';
import { demoOrganization } from './demo-organization.ts';
import { knownOrganizations } from './known-organizations.ts';
import { Random } from './random.ts';
import { BRANDS, DISTRICTS, POSTS, SORTS } from './words.ts';

export const DEMO_ORGANIZATIONS = 2_000;
const SEED = 20_181_130;

export interface DemoContact {
  readonly position: string;
  readonly officePhone: string | null;
}

/** What stands in the demonstration registry; `senderCode` names the unit that sent it. */
export interface DemoEntry {
  readonly facts: OrganizationFacts;
  readonly senderCode: string | null;
  readonly contacts: readonly DemoContact[];
}

/** Units other than districts send organizations whose district nobody knows yet. */
const SENDING_UNITS: readonly (readonly [code: string, weight: number])[] = [['zone-high-tech', 3], ['zone-qianwan-port', 2], ['sector-transport', 3], ['workers-cultural-palace', 2]];

function nameIn(region: string, ending: string, taken: Set<string>, random: Random): string {
  const district = REGIONS.find(({ code }) => code === region)!.name;
  for (;;) {
    const brand = random.one(BRANDS);
    const place = random.weighted([[district, 60], [`青岛市${district}`, 15], ['青岛', 25]]);
    const key = `${region} ${brand}${ending}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return `${place}${brand}${ending}`;
  }
}

function contactsOf(random: Random): DemoContact[] {
  const count = random.weighted([[0, 14], [1, 68], [2, 18]]);
  return random.some(POSTS, count, count).map((position) => ({ position, officePhone: random.chance(0.93) ? `0532-5550${random.between(5000, 9999)}` : null }));
}

// A few came without a district: from units, from districts, or from nobody that is known.
function entryOf(facts: OrganizationFacts, random: Random): DemoEntry {
  const contacts = contactsOf(random);
  if (!random.chance(0.025)) return { facts, senderCode: random.chance(0.6) ? facts.region : null, contacts };
  const senderCode = random.weighted<string | null>([[random.weighted(SENDING_UNITS), 5], [facts.region, 4], [null, 1]]);
  return { facts: { ...facts, region: null, street: null }, senderCode, contacts };
}

const DUPLICATES = 8;

// The same organization, reported once more by another hand: named a little otherwise, without its code, by the same telephone.
function reportedAgain({ facts, senderCode, contacts }: DemoEntry): DemoEntry {
  const district = REGIONS.find(({ code }) => code === facts.region)?.name ?? '';
  const name = facts.name.startsWith('青岛市') ? facts.name.slice(3) : `青岛市${facts.name.startsWith(district) ? '' : district}${facts.name.replace(/^青岛/, '')}`;
  return { facts: { ...facts, name, formerNames: [], creditCode: null, codeOverrideReason: null, registrationAuthority: null, annualIncome: null, activities: facts.activities.slice(0, 1), doubts: [] }, senderCode, contacts };
}

function withDuplicates(entries: DemoEntry[]): DemoEntry[] {
  const twice = entries.filter(({ facts, contacts }, index) => index > 100 && facts.region !== null && facts.creditCode !== null && contacts.some(({ officePhone }) => officePhone)).slice(0, DUPLICATES);
  return [...entries.slice(0, entries.length - DUPLICATES), ...twice.map(reportedAgain)];
}

/** Every organization of the demonstration, the same each time. */
export function demoEntries(): DemoEntry[] {
  const random = new Random(SEED);
  const known = knownOrganizations().map((facts): DemoEntry => ({ facts, senderCode: null, contacts: [] }));
  const taken = new Set<string>();
  const invented = Array.from({ length: DEMO_ORGANIZATIONS - known.length }, (_, serial) => {
    const region = random.weighted(DISTRICTS);
    const sort = random.weighted(SORTS);
    return entryOf(demoOrganization(nameIn(region, sort.ending, taken, random), sort, region, serial + 1, random), random);
  });
  return withDuplicates([...known, ...invented]);
}
