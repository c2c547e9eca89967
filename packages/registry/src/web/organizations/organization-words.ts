import { labels } from '@gongqiao/schema';

/** Labels of a list with what was written beside it, as one text; null when there is nothing. */
export function wordsOf<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>, others: readonly string[] = []): string | null {
  return [...values.map((value) => names[value]), ...others].join('、') || null;
}

/** A level with the day until which it holds. */
export const levelText = (level: keyof typeof labels.AssessmentLevel | null, expiresOn: string | null): string | null => level && `${labels.AssessmentLevel[level]}${expiresOn ? `（至 ${expiresOn}）` : ''}`;

export const yesNo = (value: boolean | null, yes = '是', no = '否'): string | null => (value === null ? null : value ? yes : no);

interface Filled {
  readonly creditCode: string | null;
  readonly kind: unknown;
  readonly registrationStatus: unknown;
  readonly region: unknown;
  readonly foundedOn: unknown;
  readonly labourDomains: readonly unknown[];
  readonly otherDomains: readonly unknown[];
  readonly fullTimeStaff: number | null;
  readonly volunteers: number | null;
  readonly annualIncome: string | null;
  readonly fundingSources: readonly unknown[];
  readonly otherFundingSources: readonly unknown[];
  readonly activities: readonly unknown[];
  readonly methods: readonly unknown[];
  readonly otherMethods: readonly unknown[];
  readonly hasUnion: boolean | null;
}

type Missing = keyof typeof labels.OrganizationField;

/** 缺项: the same fields, empty in the same sense, as the filter of that name. */
export function missingOf(row: Filled): Missing[] {
  const empty: Readonly<Record<Missing, boolean>> = {
    CREDIT_CODE: row.creditCode === null, KIND: row.kind === null, REGISTRATION_STATUS: row.registrationStatus === null, REGION: row.region === null, FOUNDED_ON: row.foundedOn === null,
    LABOUR_DOMAINS: row.labourDomains.length + row.otherDomains.length === 0, FULL_TIME_STAFF: row.fullTimeStaff === null, VOLUNTEERS: row.volunteers === null,
    ANNUAL_INCOME: row.annualIncome === null, FUNDING_SOURCES: row.fundingSources.length + row.otherFundingSources.length === 0, ACTIVITIES: row.activities.length === 0,
    METHODS: row.methods.length + row.otherMethods.length === 0, HAS_UNION: row.hasUnion === null,
  };
  return (Object.keys(empty) as Missing[]).filter((field) => empty[field]);
}
