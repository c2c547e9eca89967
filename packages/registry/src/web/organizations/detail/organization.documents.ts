import { graphql, type ResultOf } from '@gongqiao/schema';

/** All values of an organization, for its page and for the form that corrects it. */
export const OrganizationValuesFragment = graphql(`
  fragment OrganizationValues on Organization @_unmask {
    id version name formerNames creditCode identifierScheme codeOverrideReason kind registrationStatus registrationAuthority supervisingUnit region { code name } street foundedOn
    labourDomains otherDomains fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
    doubts published updatedAt offers { action label enabled missing }
  }
`);

export const OrganizationDocument = graphql(`
  query Organization($id: ID!) {
    organization(id: $id) {
      ...OrganizationValues
      createdAt sender { name }
      contacts(first: 50) { nodes { id position officePhone } }
    }
  }
`, [OrganizationValuesFragment]);

export const HistoryDocument = graphql(`
  query OrganizationHistory($id: ID!, $before: String) {
    organization(id: $id) {
      id
      events(last: 20, before: $before) {
        nodes { id subjectVersion kind action reason actorName at differences { field label before after } }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
`);

export type OrganizationValues = ResultOf<typeof OrganizationValuesFragment>;
export type OrganizationRecord = NonNullable<ResultOf<typeof OrganizationDocument>['organization']>;
type History = NonNullable<NonNullable<ResultOf<typeof HistoryDocument>['organization']>['events']>;
export type HistoryEvent = History['nodes'][number];
