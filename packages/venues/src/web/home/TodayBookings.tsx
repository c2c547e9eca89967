import { graphql, labels } from '@gongqiao/schema';
import { ErrorState, Loading, Panel, Tag, todayText } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { hoursLater, momentOf, timeOf } from '../../time/shanghai.ts';
import { bookingPath, bookingsPath, bookingTones } from '../venue-words.ts';

const TodayDocument = graphql(`
  query TodayBookings($from: Instant!, $to: Instant!) {
    bookings(first: 20, filter: { kind: [HOURLY], state: [BOOKED, CHECKED_IN, DONE, NO_SHOW], startsAtFrom: $from, startsAtTo: $to }, orderBy: { field: STARTS_AT, direction: ASC }) {
      nodes { id holderName startsAt endsAt state space { name } venue { name } }
      totalCount
    }
  }
`);

/** Who comes today, in the order of the day. */
export function TodayBookings() {
  const from = momentOf(todayText(), '00:00');
  const [{ data, error }, again] = useQuery({ query: TodayDocument, variables: { from: from.toISOString(), to: new Date(hoursLater(from, 24).getTime() - 1).toISOString() } });
  const page = data?.bookings;
  return (
    <Panel title="今天的预约" aside={<Link to={`${bookingsPath}?day=${todayText()}`}>全部{page ? ` ${page.totalCount} 件` : ''}</Link>}>
      {error && <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!page && !error && <Loading />}
      {page?.nodes.length === 0 && <p className="gq-soft">今天没有预约。</p>}
      <ul className="gq-list-plain">
        {page?.nodes.map(({ id, holderName, startsAt, endsAt, state, space, venue }) => (
          <li key={id}>{timeOf(new Date(startsAt))}–{timeOf(new Date(endsAt))}　<Link to={bookingPath(id)}>{holderName}</Link> <Tag tone={bookingTones[state]}>{labels.BookingState[state]}</Tag><div className="gq-soft">{venue?.name}　{space?.name}</div></li>
        ))}
      </ul>
    </Panel>
  );
}
