import { graphql, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const CorrectDocument = graphql(`
  mutation CorrectOrganization($id: ID!, $version: Int!, $input: OrganizationPatch!, $reason: String!, $validSince: PartialDate) {
    result: correctOrganization(id: $id, version: $version, input: $input, reason: $reason, validSince: $validSince) {
      __typename
      ...RefusalDetail
      ... on Organization { id version name }
    }
  }
`, [RefusalFragment]);

export const CreateDocument = graphql(`
  mutation CreateOrganization($input: OrganizationInput!, $reason: String) {
    result: createOrganization(input: $input, reason: $reason) {
      __typename
      ...RefusalDetail
      ... on Organization { id name }
    }
  }
`, [RefusalFragment]);

export const DuplicatesDocument = graphql(`
  query DuplicateCandidates($name: String!, $creditCode: String, $region: ID) {
    duplicateCandidates(name: $name, creditCode: $creditCode, region: $region) { organization name creditCode regionName grounds }
  }
`);

export type OrganizationPatch = VariablesOf<typeof CorrectDocument>['input'];
export type OrganizationInput = VariablesOf<typeof CreateDocument>['input'];
