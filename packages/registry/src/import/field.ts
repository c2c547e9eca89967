export type OrganizationKind =
  | 'SOCIAL_ASSOCIATION' | 'SOCIAL_SERVICE_INSTITUTION' | 'FOUNDATION' | 'LAW_FIRM' | 'GRASSROOTS_LEGAL_SERVICE'
  | 'SOCIAL_ENTERPRISE' | 'PRIMARY_UNION' | 'COMMUNITY_GROUP' | 'OTHER';
export type LabourDomain =
  | 'EMPLOYMENT' | 'SKILLS' | 'INCOME_DISTRIBUTION' | 'SOCIAL_SECURITY' | 'SAFETY_HEALTH' | 'DEMOCRATIC_RIGHTS' | 'CULTURE';
export type RegistrationStatus = 'REGISTERED' | 'FILED' | 'UNREGISTERED' | 'DISSOLVED';
export type AssessmentLevel = 'A1' | 'A2' | 'A3' | 'A4' | 'A5';
export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/** The fields a column can stand for, in the order of the template. */
export const FIELDS = [
  'name', 'creditCode', 'kind', 'registrationStatus', 'registrationAuthority', 'supervisingUnit', 'regionCode', 'street',
  'foundedOn', 'labourDomains', 'fullTimeStaff', 'partTimeStaff', 'volunteers', 'annualIncomeFen', 'fundingSources',
  'activities', 'methods', 'assessmentLevel', 'hasUnion', 'contactName', 'contactPhone',
] as const;
export type Field = (typeof FIELDS)[number];

/** `sequence` is the column of running numbers: known, and never read. `address` only tells the district where nothing else does, and is never stored. */
export type ColumnField = ReadField | 'sequence';
export type ReadField = Field | 'address';

/**
 * What one row says about one organization. Income in fen, dates as precise as they were given. `domainWords` are the
 * fields of work in the order of the cell, known ones by their usual word; the two lists before it sort them.
 */
export interface OrganizationValues {
  name: string | null;
  creditCode: string | null;
  kind: OrganizationKind | null;
  registrationStatus: RegistrationStatus | null;
  registrationAuthority: string | null;
  supervisingUnit: string | null;
  regionCode: string | null;
  street: string | null;
  foundedOn: string | null;
  labourDomains: LabourDomain[];
  otherDomains: string[];
  domainWords: string[];
  fullTimeStaff: number | null;
  partTimeStaff: number | null;
  volunteers: number | null;
  annualIncomeFen: number | null;
  fundingSources: string[];
  activities: string[];
  methods: string[];
  assessmentLevel: AssessmentLevel | null;
  hasUnion: boolean | null;
  contactName: string | null;
  contactPhone: string | null;
}

export type ReasonCode =
  | 'CODE_LENGTH' | 'CODE_ALPHABET' | 'CODE_CHECKSUM' | 'CODE_MISSING_UNREGISTERED' | 'DUPLICATE_CODE' | 'DUPLICATE_NAME'
  | 'REGION_UNKNOWN' | 'DATE_AMBIGUOUS' | 'NUMBER_APPROXIMATE' | 'FORMULA_TEXT_NEUTRALIZED' | 'NAME_MISSING';

/** Something to know about a row; `found` is what the cell said, cut short, where that helps. */
export interface Reason {
  readonly code: ReasonCode;
  readonly field: Field;
  readonly found?: string;
}

type SkipReason = 'BLANK_ROW_SKIPPED' | 'TOTALS_ROW_SKIPPED';

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}
