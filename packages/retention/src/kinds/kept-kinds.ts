/** Documents of one noun: by which case they are counted, and for how long after each way in which that ends. */
export interface KeptKind {
  /** The noun that they hang on. */
  readonly holder: string;
  /** The noun that the case is about, where that is another one, and the holder's column that names it. */
  readonly below?: { readonly noun: string; readonly column: string };
  /** Final state of the case -> key of the rule. After a state that is not named here they are kept until a rule says otherwise. */
  readonly after: Readonly<Record<string, string>>;
}

const REFUSED = 'retention.refused';

/**
 * Which documents are kept how long. The one table: a new noun with documents stands here, or in `KEPT_FOR_GOOD`. It lies apart from the nouns, whose domains do not have to
 * know of archives.
 */
export const keptKinds: readonly KeptKind[] = [
  { holder: 'Claim', after: { ACCEPTED: 'retention.claimProof', DECLINED: REFUSED, WITHDRAWN: REFUSED } },
  { holder: 'CorrectionRequest', after: { ACCEPTED: 'retention.correction', DECLINED: REFUSED, WITHDRAWN: REFUSED } },
  { holder: 'Application', after: { ADMITTED: 'retention.admitted', DECLINED: REFUSED, WITHDRAWN: REFUSED } },
  { holder: 'ResidencyAgreement', below: { noun: 'Residency', column: 'residency_id' }, after: { GRADUATED: 'retention.residency', LEFT: 'retention.residency', LAPSED: REFUSED } },
  { holder: 'FundGrant', after: { COMPLETED: 'retention.funds', ENDED: 'retention.funds', DECLINED: REFUSED, WITHDRAWN: REFUSED } },
  { holder: 'Payment', after: { PAID: 'retention.funds', REVERSED: 'retention.funds', CANCELLED: REFUSED } },
];

/** Nouns whose documents never run out, such as the minutes of what was decided together. */
export const KEPT_FOR_GOOD: readonly string[] = ['CollectiveDecision'];
