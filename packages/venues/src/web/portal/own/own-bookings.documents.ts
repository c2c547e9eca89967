import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui/light/signed-in';

export const OwnBookingsQuery = graphql(`
  query OwnBookings {
    bookings(first: 60, orderBy: { field: STARTS_AT, direction: DESC }) {
      nodes {
        id version kind purpose people startsAt endsAt state notice noticedAt seenAt
        space { name floor } venue { id name phone } movedFrom { space { name } } offers { action enabled }
      }
    }
    bookingStanding { missed pausedUntil until changes }
  }
`);

export const BookMutation = graphql(`
  mutation BookSpace($input: BookingInput!) {
    result: bookSpace(input: $input) { __typename ...RefusalDetail ... on Booking { id startsAt endsAt space { name } } }
  }
`, [RefusalFragment]);

export const CancelMutation = graphql(`
  mutation CancelBooking($id: ID!, $version: Int!) {
    result: cancelBooking(id: $id, version: $version) { __typename ...RefusalDetail ... on Booking { id version state } }
  }
`, [RefusalFragment]);

export const AcknowledgeMutation = graphql(`
  mutation AcknowledgeBooking($id: ID!) {
    result: acknowledgeBooking(id: $id) { __typename ...RefusalDetail ... on Booking { id seenAt } }
  }
`, [RefusalFragment]);

export type OwnBooking = ResultOf<typeof OwnBookingsQuery>['bookings']['nodes'][number];
export type Standing = NonNullable<ResultOf<typeof OwnBookingsQuery>['bookingStanding']>;
