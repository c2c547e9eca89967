import { graphql } from '@gongqiao/schema';

export const SummaryDocument = graphql(`
  query RegistrySummary($upTo: Int, $imports: Boolean!) {
    organizationFigures(by: [TOTAL]) { count asOf }
    doubtful: organizations(filter: { doubt: [CODE_INVALID, CODE_MISSING, NAME_DUPLICATE, REGION_UNKNOWN, DATE_AMBIGUOUS, NUMBER_APPROXIMATE, TEXT_SUSPICIOUS] }) { totalCount(upTo: $upTo) }
    unsettled: importBatches(filter: { state: [READY] }) @include(if: $imports) { totalCount(upTo: $upTo) }
  }
`);

export const RecentBatchesDocument = graphql(`
  query RecentImportBatches($first: Int, $filter: ImportBatchFilter) {
    importBatches(first: $first, filter: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { id fileName state unit { id name } senderName createdAt counts { read create update needsReview created updated unchanged left waiting } }
    }
  }
`);
