import type { ValueOf } from '@gongqiao/kernel';
import { nameKey } from '../import/normalize/name-key.ts';
import { creditCodeFault } from './credit-code.ts';
import type { Organization } from './organization.entity.ts';
import type { Doubt, RegistrationStatus } from './organization.enums.ts';
import { nameOrder } from './search-words.ts';

type OwnFields = Omit<Organization, 'id' | 'version' | 'scope' | 'createdAt' | 'updatedAt' | 'region' | 'sender' | 'contacts' | 'correctionRequests' | 'statements' | 'merges' | 'events' | 'offers' | 'codeRemark' | DerivedField>;
type DerivedField = 'identifierScheme' | 'nameKey' | 'nameOrder';

/** What people say of an organization, by the names of its properties; region and sender by the keys of their rows. */
export interface OrganizationFacts extends OwnFields {
  region: string | null;
  sender: string | null;
}

/** The same with everything that follows from it: what a row holds. */
export interface OrganizationRecord extends OrganizationFacts, Pick<Organization, DerivedField> {
  scope: string;
}

type DoubtValue = ValueOf<typeof Doubt>;

/** An organization of which only the name is known. */
export const NOTHING_KNOWN: Omit<OrganizationFacts, 'name'> = {
  formerNames: [], creditCode: null, codeOverrideReason: null, kind: null, registrationStatus: null, registrationAuthority: null, supervisingUnit: null, region: null, street: null,
  foundedOn: null, labourDomains: [], otherDomains: [], fullTimeStaff: null, partTimeStaff: null, volunteers: null, annualIncome: null, fundingSources: [], otherFundingSources: [],
  activities: [], methods: [], otherMethods: [], assessmentLevel: null, assessedOn: null, assessmentExpiresOn: null, hasUnion: null, doubts: [], published: false, sender: null, batchId: null, formerCodes: [], mergedIntoId: null,
};

/** Registered and filed organizations stand in the public directory; groups without registration are not shown to others unless somebody decides so. */
export function publishedByDefault(status: ValueOf<typeof RegistrationStatus> | null): boolean {
  return status === 'REGISTERED' || status === 'FILED';
}

const codeIsNotExpected = (status: string | null): boolean => status === 'FILED' || status === 'UNREGISTERED';
const neutralized = (text: string | null): boolean => text !== null && /^'[=+\-@]/.test(text);

// These follow from the values; the others are remembered from intake until somebody corrects the field.
const DERIVED_DOUBTS: readonly { readonly doubt: DoubtValue; readonly holds: (facts: OrganizationFacts) => boolean }[] = [
  { doubt: 'CODE_INVALID', holds: ({ creditCode }) => creditCode !== null && creditCodeFault(creditCode) !== null },
  { doubt: 'CODE_MISSING', holds: ({ creditCode, registrationStatus }) => creditCode === null && !codeIsNotExpected(registrationStatus) },
  { doubt: 'REGION_UNKNOWN', holds: ({ region }) => region === null },
  { doubt: 'TEXT_SUSPICIOUS', holds: (facts) => [
    facts.name, facts.registrationAuthority, facts.supervisingUnit, facts.street, ...facts.otherDomains, ...facts.otherFundingSources, ...facts.activities, ...facts.otherMethods,
  ].some(neutralized) },
];

function doubtsOf(facts: OrganizationFacts): DoubtValue[] {
  const derived = new Set(DERIVED_DOUBTS.map(({ doubt }) => doubt));
  const remembered = facts.doubts.filter((doubt) => !derived.has(doubt));
  return [...new Set([...DERIVED_DOUBTS.filter(({ holds }) => holds(facts)).map(({ doubt }) => doubt), ...remembered])].sort();
}

const withOther = <Value extends string>(known: readonly Value[], other: readonly string[]): Value[] =>
  [...new Set([...known, ...(other.length > 0 ? ['OTHER' as Value] : [])])];

/** Works out what follows from the facts; `senderScope` is where rows of the sender belong while the district is not known. */
export function recordOf(facts: OrganizationFacts, senderScope: string): OrganizationRecord {
  return {
    ...facts,
    identifierScheme: facts.creditCode === null ? 'PLATFORM' : 'CN_USCC',
    fundingSources: withOther(facts.fundingSources, facts.otherFundingSources),
    methods: withOther(facts.methods, facts.otherMethods),
    doubts: doubtsOf(facts),
    nameKey: nameKey(facts.name),
    nameOrder: nameOrder(facts.name),
    scope: facts.region ?? senderScope,
  };
}
