import { graphql, type ResultOf } from '@gongqiao/schema';

export const SummaryDocument = graphql(`
  query RegistrySummary($upTo: Int, $imports: Boolean!) {
    organizationFigures(by: [TOTAL]) { count asOf }
    doubtful: organizations(filter: { doubt: [CODE_INVALID, CODE_MISSING, NAME_DUPLICATE, REGION_UNKNOWN, DATE_AMBIGUOUS, NUMBER_APPROXIMATE, TEXT_SUSPICIOUS] }) { totalCount(upTo: $upTo) }
    unsettled: importBatches(filter: { state: [READY] }) @include(if: $imports) { totalCount(upTo: $upTo) }
  }
`);

// A year's files: what somebody put back to be decided in an earlier one is asked by that one still.
export const WaitingDocument = graphql(`
  query RegistryWaiting($upTo: Int, $corrects: Boolean!, $merges: Boolean!, $reconciles: Boolean!, $yesterday: LocalDate) {
    expired: organizations(filter: { assessmentExpiresOnTo: $yesterday, registrationStatus: [REGISTERED, FILED, UNREGISTERED] }) { totalCount(upTo: $upTo) }
    disputed: statements(filter: { state: [OPEN] }) @include(if: $corrects) { totalCount(upTo: $upTo) }
    duplicates(filter: { state: [OPEN] }) @include(if: $merges) { totalCount(upTo: $upTo) }
    registerFiles(first: 12, orderBy: { field: AS_OF, direction: DESC }) @include(if: $reconciles) { nodes { id asOf open: findings(filter: { state: [OPEN] }) { totalCount(upTo: $upTo) } } }
  }
`);

/** What the home page counts of that which waits for somebody. */
export type Counted = Pick<ResultOf<typeof SummaryDocument>, 'unsettled'> & ResultOf<typeof WaitingDocument>;

export const RecentBatchesDocument = graphql(`
  query RecentImportBatches($first: Int, $filter: ImportBatchFilter) {
    importBatches(first: $first, filter: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { id fileName state unit { id name } senderName createdAt counts { read create update needsReview created updated unchanged left waiting } }
    }
  }
`);
