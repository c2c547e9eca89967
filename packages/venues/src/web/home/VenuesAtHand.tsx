import { graphql } from '@gongqiao/schema';
import { ErrorState, Loading, Panel, todayText } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { momentOf, spanText } from '../../time/shanghai.ts';
import { boardPath, bookingPath, bookingsPath, closuresPath, venuePath, venuesPath } from '../venue-words.ts';

const AtHandDocument = graphql(`
  query VenuesAtHand($now: Instant!) {
    changed: bookings(first: 8, filter: { changed: true, state: [BOOKED, DISPLACED], startsAtFrom: $now }, orderBy: { field: STARTS_AT, direction: ASC }) { nodes { id holderName startsAt endsAt space { name } } totalCount(upTo: 100) }
    closures(first: 8, filter: { state: [ACTIVE], endsAtFrom: $now }, orderBy: { field: STARTS_AT, direction: ASC }) { nodes { id startsAt endsAt reason space { name } venue { id name } } }
    drafts: venues(first: 8, filter: { state: [DRAFT] }) { nodes { id name } }
  }
`);

/** Closures, the holders who have not read yet what became of their bookings, and venues that wait to be published. */
export function VenuesAtHand() {
  const [{ data, error }, again] = useQuery({ query: AtHandDocument, variables: { now: momentOf(todayText(), '00:00').toISOString() } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  return (
    <>
      <Panel title="还没看到变动的使用方" aside={<Link to={bookingsPath}>全部预约</Link>}>
        {data.changed.nodes.length === 0 ? <p className="gq-soft">变动都已看到。</p> : <p className="gq-soft">临近使用还没看到的，请打电话告知。</p>}
        <ul className="gq-list-plain">{data.changed.nodes.map(({ id, holderName, startsAt, endsAt, space }) => <li key={id}><Link to={bookingPath(id)}>{holderName}</Link><div className="gq-soft">{space?.name}　{spanText(new Date(startsAt), new Date(endsAt))}</div></li>)}</ul>
      </Panel>
      <Panel title="停用" aside={<Link to={closuresPath}>全部停用</Link>}>
        {data.closures.nodes.length === 0 && <p className="gq-soft">没有停用的房间。</p>}
        <ul className="gq-list-plain">{data.closures.nodes.map(({ id, startsAt, endsAt, reason, space, venue }) => <li key={id}>{venue ? <Link to={boardPath(venue.id)}>{venue.name}　{space?.name}</Link> : space?.name}<div className="gq-soft">{spanText(new Date(startsAt), new Date(endsAt))}　{reason}</div></li>)}</ul>
      </Panel>
      <Panel title="没有公布的场地" aside={<Link to={venuesPath}>全部场地</Link>}>
        {data.drafts.nodes.length === 0 && <p className="gq-soft">都已公布。</p>}
        <ul className="gq-list-plain">{data.drafts.nodes.map(({ id, name }) => <li key={id}><Link to={venuePath(id)}>{name}</Link></li>)}</ul>
      </Panel>
    </>
  );
}
