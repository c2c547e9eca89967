import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const MergeSideDocument = graphql(`
  query MergeSide($id: ID!) {
    organization(id: $id) {
      id version name formerNames creditCode formerCodes codeOverrideReason kind registrationStatus registrationAuthority supervisingUnit region { code name } street foundedOn
      labourDomains otherDomains fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel hasUnion
      published createdAt updatedAt sender { name } offers { action label enabled missing }
      contacts(first: 20) { nodes { id position officePhone } totalCount } statements(filter: { state: [OPEN] }) { totalCount } events { totalCount }
    }
  }
`);

export const MergeDocument = graphql(`
  mutation MergeOrganizations($input: MergeInput!, $reason: String!) {
    result: mergeOrganizations(input: $input, reason: $reason) { __typename ...RefusalDetail ... on Organization { id name } }
  }
`, [RefusalFragment]);

export const SeparateDocument = graphql(`
  mutation SeparateOrganizations($id: ID!, $version: Int!, $reason: String!) {
    result: separateOrganizations(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Merge { id version state survivor { id version } absorbed { id } } }
  }
`, [RefusalFragment]);

export const MergeCandidatesDocument = graphql(`
  query MergeCandidates($search: String!) {
    organizations(first: 10, filter: { search: $search }) { nodes { id name creditCode region { code name } } }
  }
`);

export type MergeSide = NonNullable<ResultOf<typeof MergeSideDocument>['organization']>;
