import { graphql, type ResultOf } from '@gongqiao/schema';
import { StatementFragment } from '../../statements/statement.documents.ts';

export const OrganizationDocument = graphql(`
  query Organization($id: ID!) {
    organization(id: $id) {
      id version name formerNames creditCode codeRemark formerCodes identifierScheme codeOverrideReason kind registrationStatus registrationAuthority supervisingUnit region { code name } street foundedOn
      labourDomains otherDomains fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
      doubts published createdAt updatedAt sender { name } offers { action label enabled missing }
      contacts(first: 50) { nodes { id position officePhone } }
      merges(first: 20, filter: { state: [MERGED] }) { nodes { id version absorbedName absorbedCode takenFields reason mergedBy mergedAt offers { action label enabled missing } } }
      statements(first: 50, filter: { state: [OPEN] }) { nodes { ...StatementFacts } }
    }
  }
`, [StatementFragment]);

export const HistoryDocument = graphql(`
  query OrganizationHistory($id: ID!, $before: String) {
    organization(id: $id) {
      id
      events(last: 20, before: $before) {
        nodes { id subjectVersion kind action reason source validSince actorName at differences { field label before after } }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
`);

export type OrganizationRecord = NonNullable<ResultOf<typeof OrganizationDocument>['organization']>;
type History = NonNullable<NonNullable<ResultOf<typeof HistoryDocument>['organization']>['events']>;
export type HistoryEvent = History['nodes'][number];
