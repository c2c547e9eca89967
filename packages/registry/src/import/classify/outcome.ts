import type { OrganizationValues, Reason, ReasonCode } from '../field.ts';

export type Outcome = 'CREATE' | 'UPDATE' | 'DUPLICATE' | 'NEEDS_REVIEW' | 'REJECT';

type Severity = 'info' | 'warning' | 'needs-review' | 'duplicate-of-row' | 'reject';

const SEVERITIES: Readonly<Record<ReasonCode, Severity>> = {
  CODE_LENGTH: 'needs-review',
  CODE_ALPHABET: 'needs-review',
  CODE_CHECKSUM: 'needs-review',
  CODE_MISSING_UNREGISTERED: 'info',
  DUPLICATE_CODE: 'duplicate-of-row',
  DUPLICATE_NAME: 'needs-review',
  REGION_UNKNOWN: 'needs-review',
  DATE_AMBIGUOUS: 'warning',
  NUMBER_APPROXIMATE: 'warning',
  FORMULA_TEXT_NEUTRALIZED: 'warning',
  NAME_MISSING: 'reject',
};

/** How much a reason weighs; formula text weighs more in a name than elsewhere. */
function severityOf(reason: Pick<Reason, 'code' | 'field'>): Severity {
  if (reason.code === 'FORMULA_TEXT_NEUTRALIZED' && reason.field === 'name') return 'needs-review';
  return SEVERITIES[reason.code];
}

/** A row after reading: normalized and compared with the rows above it in the file. */
export interface ImportRow {
  /** 1-based row of the sheet, record of the CSV or item of the JSON array. */
  readonly row: number;
  /** Which table of the sheet, from 0. */
  readonly table: number;
  readonly values: OrganizationValues;
  readonly reasons: readonly Reason[];
  readonly codeValid: boolean;
  /** For finding other spellings of the name (rule 4.2); null without a name. */
  readonly nameKey: string | null;
  /** The first row above with the same valid code, or with the same name in the same region. */
  readonly repeatsRow: number | null;
}

/** The first that applies: reject, duplicate of a row, to be reviewed, update, create. */
export function outcomeOf(reasons: readonly Reason[], isUpdate: boolean): Outcome {
  const severities = reasons.map(severityOf);
  if (severities.includes('reject')) return 'REJECT';
  if (severities.includes('duplicate-of-row')) return 'DUPLICATE';
  if (severities.includes('needs-review')) return 'NEEDS_REVIEW';
  return isUpdate ? 'UPDATE' : 'CREATE';
}
