import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const BookingsDocument = graphql(`
  query Bookings($filter: BookingFilter, $orderBy: BookingOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: bookings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id holderName purpose people startsAt endsAt state notice noticedAt seenAt space { name } venue { id name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const BookingTotalDocument = graphql(`
  query BookingTotal($filter: BookingFilter, $upTo: Int) {
    page: bookings(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const BookingDocument = graphql(`
  query BookingPage($id: ID!) {
    booking(id: $id) {
      id version kind holderName purpose people startsAt endsAt state notice noticedAt seenAt
      space { id name } venue { id name } organization { id name } movedFrom { id space { name } } closure { id reason startsAt endsAt }
      events(first: 20) { nodes { id action kind reason actorName at } }
      offers { action label enabled missing }
    }
  }
`);

export const BoardDocument = graphql(`
  query VenueBoard($venue: ID!, $day: LocalDate!, $from: Instant!, $to: Instant!) {
    venue(id: $venue) { id name state }
    venueDay(venue: $venue, day: $day) { open spaces { id name kind capacity slots { from to state } } }
    bookings(first: 100, filter: { venue: [$venue], kind: [HOURLY, CLOSURE], state: [BOOKED, CHECKED_IN, DONE, NO_SHOW], startsAtTo: $to, endsAtFrom: $from }) {
      nodes { id kind holderName purpose startsAt endsAt state space { id } }
    }
  }
`);

export const CheckInDocument = graphql(`
  mutation CheckInBooking($id: ID!, $version: Int!) {
    result: checkInBooking(id: $id, version: $version) { __typename ...RefusalDetail ... on Booking { id version state } }
  }
`, [RefusalFragment]);

export const FinishDocument = graphql(`
  mutation FinishBooking($id: ID!, $version: Int!) {
    result: finishBooking(id: $id, version: $version) { __typename ...RefusalDetail ... on Booking { id version state } }
  }
`, [RefusalFragment]);

export const MissDocument = graphql(`
  mutation MissBooking($id: ID!, $version: Int!) {
    result: missBooking(id: $id, version: $version) { __typename ...RefusalDetail ... on Booking { id version state } }
  }
`, [RefusalFragment]);

export const PardonDocument = graphql(`
  mutation PardonBooking($id: ID!, $version: Int!, $reason: String!) {
    result: pardonBooking(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Booking { id version state } }
  }
`, [RefusalFragment]);

export const ReleaseDocument = graphql(`
  mutation ReleaseBooking($id: ID!, $version: Int!, $reason: String!) {
    result: releaseBooking(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Booking { id version state } }
  }
`, [RefusalFragment]);

export const SlotDocument = graphql(`
  query BookingSlot($space: ID!, $venue: ID!, $day: LocalDate!) {
    space(id: $space) { id name kind capacity venue { id name } }
    venueDay(venue: $venue, day: $day) { spaces { id slots { from to state } } }
  }
`);

export const BookForDocument = graphql(`
  mutation BookForOthers($input: BookingForInput!) {
    result: bookForOthers(input: $input) { __typename ...RefusalDetail ... on Booking { id holderName } }
  }
`, [RefusalFragment]);

export const HoldersDocument = graphql(`
  query BookingHolders($search: String!) {
    organizations(first: 8, filter: { search: $search }) { nodes { id name region { name } } }
  }
`);

export type BookingRow = ResultOf<typeof BookingsDocument>['page']['nodes'][number];
export type BookingRecord = NonNullable<ResultOf<typeof BookingDocument>['booking']>;
export type Board = ResultOf<typeof BoardDocument>;
