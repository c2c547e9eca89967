/** What was answered instead: `code` as the server says it (`BUDGET_SPENT`, `FORBIDDEN`, `GRAPHQL_VALIDATION_FAILED`, `invalid_client` …). */
export class PartnerFault extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message);
    this.name = 'PartnerFault';
  }
}
