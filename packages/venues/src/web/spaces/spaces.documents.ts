import { graphql } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const SpaceDocument = graphql(`
  query SpacePage($id: ID!) {
    space(id: $id) { id version name kind capacity floor equipment available venue { id name } offers { action enabled } }
  }
`);

export const SpaceVenueDocument = graphql(`
  query SpaceVenue($id: ID!) {
    venue(id: $id) { id name }
  }
`);

export const CreateSpaceDocument = graphql(`
  mutation CreateSpace($venue: ID!, $input: SpaceInput!) {
    result: createSpace(venue: $venue, input: $input) { __typename ...RefusalDetail ... on Space { id name } }
  }
`, [RefusalFragment]);

export const CorrectSpaceDocument = graphql(`
  mutation CorrectSpace($id: ID!, $version: Int!, $input: SpaceInput!) {
    result: correctSpace(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on Space { id version } }
  }
`, [RefusalFragment]);
