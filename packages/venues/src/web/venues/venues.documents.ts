import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const VenuesDocument = graphql(`
  query Venues($filter: VenueFilter, $orderBy: VenueOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: venues(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id name address phone state region { name } spaces(first: 1) { totalCount } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const VenueTotalDocument = graphql(`
  query VenueTotal($filter: VenueFilter, $upTo: Int) {
    page: venues(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const VenueDocument = graphql(`
  query VenuePage($id: ID!) {
    venue(id: $id) {
      id version name address phone closedDays guidance state region { code name } openingHours { weekday from to }
      spaces(first: 100) { nodes { id name kind capacity floor equipment available offers { action label enabled missing } } }
      events(first: 20) { nodes { id action kind reason actorName at } }
      offers { action label enabled missing }
    }
  }
`);

export const CreateVenueDocument = graphql(`
  mutation CreateVenue($input: VenueInput!) {
    result: createVenue(input: $input) { __typename ...RefusalDetail ... on Venue { id name } }
  }
`, [RefusalFragment]);

export const CorrectVenueDocument = graphql(`
  mutation CorrectVenue($id: ID!, $version: Int!, $input: VenueInput!) {
    result: correctVenue(id: $id, version: $version, input: $input) { __typename ...RefusalDetail ... on Venue { id version } }
  }
`, [RefusalFragment]);

export const PublishVenueDocument = graphql(`
  mutation PublishVenue($id: ID!, $version: Int!) {
    result: publishVenue(id: $id, version: $version) { __typename ...RefusalDetail ... on Venue { id version state } }
  }
`, [RefusalFragment]);

export const CloseVenueDocument = graphql(`
  mutation CloseVenue($id: ID!, $version: Int!) {
    result: closeVenue(id: $id, version: $version) { __typename ...RefusalDetail ... on Venue { id version state } }
  }
`, [RefusalFragment]);

export const ReopenVenueDocument = graphql(`
  mutation ReopenVenue($id: ID!, $version: Int!) {
    result: reopenVenue(id: $id, version: $version) { __typename ...RefusalDetail ... on Venue { id version state } }
  }
`, [RefusalFragment]);

export const VenueUseDocument = graphql(`
  query VenueUse($venue: ID!, $month: String!) {
    venueUse(venue: $venue, month: $month) { month asOf openedHours usedHours missed spaces { id name openedHours usedHours missed } }
  }
`);

export type VenueRow = ResultOf<typeof VenuesDocument>['page']['nodes'][number];
export type VenueRecord = NonNullable<ResultOf<typeof VenueDocument>['venue']>;
export type VenueInput = VariablesOf<typeof CreateVenueDocument>['input'];
