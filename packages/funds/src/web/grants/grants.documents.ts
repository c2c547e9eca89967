import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const GrantsDocument = graphql(`
  query FundGrants($filter: FundGrantFilter, $orderBy: FundGrantOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: fundGrants(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id recipientName purpose amount paid state proposedAt line { id title } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const GrantTotalDocument = graphql(`
  query FundGrantTotal($filter: FundGrantFilter, $upTo: Int) {
    page: fundGrants(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const GrantDocument = graphql(`
  query FundGrantPage($id: ID!) {
    fundGrant(id: $id) {
      id version recipientName purpose amount committed paid state proposedAt proposedBy approvedAt approvedBy returnReason notice reply endReason
      organization { id name } payee { id name } line { id year code title available } collectiveDecision { id title heldOn minutesNumber agendaItem }
      instalments { amount condition dueOn }
      payments(first: 30) {
        nodes { id version ordinal amount condition dueOn state requestedBy approvedBy paidBy paidOn voucherNumber replaces { id } offers { action label enabled missing } }
      }
      entries(first: 40) { nodes { id kind amount reason postedAt postedBy collectiveDecision { id title } } }
      documents(first: 10) { nodes { id fileName size destroyedAt } }
      events(first: 20) { nodes { id action kind reason actorName at } }
      offers { action label enabled missing }
    }
  }
`);

export const CollectiveNeedDocument = graphql(`
  query CollectiveNeed($grant: ID!, $line: ID) {
    collectiveNeed(grant: $grant, line: $line)
  }
`);

export const GrantChoicesDocument = graphql(`
  query GrantChoices($year: Int!) {
    budgetLines(first: 50, filter: { yearFrom: $year, yearTo: $year }, orderBy: { field: CODE, direction: ASC }) { nodes { id code title available } }
  }
`);

export const FindRecipientsDocument = graphql(`
  query FindRecipients($search: String!) {
    organizations(first: 6, filter: { search: $search }) { nodes { id name registrationStatus region { name } } }
  }
`);

export const DraftGrantDocument = graphql(`
  mutation DraftFundGrant($input: FundGrantInput!) {
    result: draftFundGrant(input: $input) { __typename ...RefusalDetail ... on FundGrant { id recipientName } }
  }
`, [RefusalFragment]);

export const ReviseGrantDocument = graphql(`
  mutation ReviseFundGrant($id: ID!, $version: Int!, $input: FundGrantInput!) {
    result: reviseFundGrant(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on FundGrant { id recipientName } }
  }
`, [RefusalFragment]);

export const ProposeGrantDocument = graphql(`
  mutation ProposeFundGrant($id: ID!, $version: Int!) {
    result: proposeFundGrant(id: $id, version: $version) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export const ApproveGrantDocument = graphql(`
  mutation ApproveFundGrant($id: ID!, $input: GrantApprovalInput!) {
    result: approveFundGrant(id: $id, input: $input) { __typename ...RefusalDetail ... on FundGrant { id version state } }
  }
`, [RefusalFragment]);

export type GrantRow = ResultOf<typeof GrantsDocument>['page']['nodes'][number];
export type GrantRecord = NonNullable<ResultOf<typeof GrantDocument>['fundGrant']>;
export type GrantInput = VariablesOf<typeof DraftGrantDocument>['input'];
