import { FIELDS, type Field, type OrganizationValues, type Reason } from '../../import/field.ts';
import { FundingSource, LabourDomain, ServiceMethod } from '../../organization/organization.enums.ts';
import { NOTHING_KNOWN, type OrganizationFacts, type OrganizationRecord, publishedByDefault } from '../../organization/organization.facts.ts';
import { sortFundingWords, sortMethodWords } from '../../organization/organization.words.ts';
import { formerNamesAfter, publishedAfter } from '../correct-organization.ts';

/** Values by the fields of an import, as they are kept in the registry. */
export type FieldValues = Partial<Record<Field, unknown>>;

export type Stated = Omit<OrganizationFacts, 'formerNames' | 'formerCodes' | 'codeOverrideReason' | 'doubts' | 'published' | 'sender' | 'batchId' | 'mergedIntoId'>;

/** What a row says, as the registry keeps it. */
function statedBy(values: OrganizationValues): Stated {
  const funding = sortFundingWords(values.fundingSources);
  const methods = sortMethodWords(values.methods);
  const { name, creditCode, kind, registrationStatus, registrationAuthority, supervisingUnit, street, foundedOn, labourDomains, otherDomains } = values;
  return {
    name: name ?? '', creditCode, kind, registrationStatus, registrationAuthority, supervisingUnit, region: values.regionCode, street, foundedOn, labourDomains, otherDomains,
    fullTimeStaff: values.fullTimeStaff, partTimeStaff: values.partTimeStaff, volunteers: values.volunteers, annualIncome: values.annualIncomeFen,
    fundingSources: funding.known, otherFundingSources: funding.other, activities: values.activities, methods: methods.known, otherMethods: methods.other,
    assessmentLevel: values.assessmentLevel, hasUnion: values.hasUnion,
  };
}

const DOUBT_OF = { DATE_AMBIGUOUS: 'DATE_AMBIGUOUS', NUMBER_APPROXIMATE: 'NUMBER_APPROXIMATE', DUPLICATE_NAME: 'NAME_DUPLICATE' } as const;

function doubtsFrom(findings: readonly Reason[]): OrganizationFacts['doubts'] {
  return [...new Set(findings.flatMap(({ code }) => (code in DOUBT_OF ? DOUBT_OF[code as keyof typeof DOUBT_OF] : [])))];
}

/** A new organization from a row. `reason` is why a row that had to be looked at was taken: with a faulty code, why that was taken. */
export function factsToCreate(values: OrganizationValues, findings: readonly Reason[], codeValid: boolean, reason: string | null): OrganizationFacts {
  const stated = statedBy(values);
  return {
    ...NOTHING_KNOWN, ...stated, codeOverrideReason: stated.creditCode !== null && !codeValid ? reason : null,
    published: publishedByDefault(stated.registrationStatus), doubts: doubtsFrom(findings),
  };
}

const isFilled = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

// Known and other words of one cell stand and fall together.
const PAIRS: readonly (readonly (keyof Stated)[])[] = [['labourDomains', 'otherDomains'], ['fundingSources', 'otherFundingSources'], ['methods', 'otherMethods']];

/** What the filled cells of a row state. */
export function filledBy(values: OrganizationValues): Partial<Stated> {
  const stated = statedBy(values);
  const filled = new Set((Object.keys(stated) as (keyof Stated)[]).filter((property) => isFilled(stated[property])));
  for (const pair of PAIRS) if (pair.some((property) => filled.has(property))) pair.forEach((property) => filled.add(property));
  return Object.fromEntries([...filled].map((property) => [property, stated[property]]));
}

function doubtsAfter(before: OrganizationRecord, filled: Partial<Stated>, findings: readonly Reason[]): OrganizationFacts['doubts'] {
  const settled = new Set<string>([
    ...(filled.foundedOn ? ['DATE_AMBIGUOUS'] : []),
    ...(['fullTimeStaff', 'partTimeStaff', 'volunteers', 'annualIncome'].some((property) => property in filled) ? ['NUMBER_APPROXIMATE'] : []),
  ]);
  const raised = doubtsFrom(findings).filter((doubt) => doubt !== 'DATE_AMBIGUOUS' || before.foundedOn === null);
  return [...new Set([...before.doubts.filter((doubt) => !settled.has(doubt)), ...raised])];
}

// 导入字段与库中字段名称不同的
const PROPERTY_OF: Partial<Record<Field, keyof Stated>> = { annualIncomeFen: 'annualIncome', regionCode: 'region' };

/** An organization after what a row states: filled cells replace, empty ones leave what is there. What was found of other cells is passed over. */
export function factsAfter(before: OrganizationRecord, filled: Partial<Stated>, findings: readonly Reason[]): OrganizationFacts {
  const facts = { ...before, ...filled };
  const ofThese = findings.filter(({ field }) => (PROPERTY_OF[field] ?? field) in filled || before[(PROPERTY_OF[field] ?? field) as keyof OrganizationRecord] === null);
  return {
    ...facts, formerNames: formerNamesAfter(before, facts.name), published: publishedAfter(before, facts.registrationStatus), doubts: doubtsAfter(before, filled, ofThese),
  };
}

const words = (labels: Readonly<Record<string, string>>, known: readonly string[], other: readonly string[]): string[] => [...known.filter((value) => value !== 'OTHER').map((value) => labels[value]!), ...other];

/** What the registry holds of an organization, by the fields of an import, for putting beside a row. */
export function valuesFromRecord(record: OrganizationRecord): FieldValues {
  const own = Object.fromEntries(FIELDS.filter((field) => field in record).map((field) => [field, record[field as keyof OrganizationRecord]]));
  return {
    ...own, regionCode: record.region, annualIncomeFen: record.annualIncome, labourDomains: words(LabourDomain.labels, record.labourDomains, record.otherDomains),
    fundingSources: words(FundingSource.labels, record.fundingSources, record.otherFundingSources), methods: words(ServiceMethod.labels, record.methods, record.otherMethods),
  };
}
