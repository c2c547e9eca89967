import { graphql, type ResultOf } from '@gongqiao/schema';
import { ButtonLink, type Fact, Facts, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { todayHere } from '../../time/shanghai.ts';
import { hoursText } from '../hours-text.ts';
import { DaySlots } from './DaySlots.tsx';
import { RULE_KEYS, rulesText } from './rules-text.ts';
import { readDay, venuesPath } from './venue-address.ts';
import './venues.css';

const VenueQuery = graphql(`
  query PublicVenue($id: ID!, $keys: [String!]!) {
    venue(id: $id) { id name address phone state guidance closedDays region { name } openingHours { weekday from to } }
    rulesInForce(keys: $keys) { key amount unit }
  }
`);

type Venue = NonNullable<ResultOf<typeof VenueQuery>['venue']>;

function Missing() {
  return (
    <div className="stack">
      <h1>没有找到</h1>
      <Notice tone="warning" title="没有这处场地"><p>地址可能写错了，也可能还没有公布。</p><ButtonLink to={venuesPath}>看全部场地</ButtonLink></Notice>
    </div>
  );
}

const factsOf = ({ address, phone, region, openingHours, closedDays }: Venue): Fact[] => [
  { label: '地址', value: `${region?.name ?? ''}　${address}` },
  { label: '电话', value: phone ? <a href={`tel:${phone}`}>{phone}</a> : null },
  { label: '开放时间', value: hoursText(openingHours) },
  { label: '闭馆日', value: closedDays.join('、') || '没有' },
];

/** One venue: which hours of a day are free, by which rules they are given, and where it is. */
export function Page({ params, search, navigate }: LightPage) {
  const id = params['id'] ?? '';
  const [{ data, error }, again] = useQuery({ query: VenueQuery, variables: { id, keys: RULE_KEYS } });
  const venue = data?.venue;
  useTitle(venue?.name ?? '场地');
  if (error) return <div className="stack"><h1>场地</h1><Fault title="这一页没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault></div>;
  if (!data) return <Skeleton lines={12} label="正在读取" />;
  if (!venue) return <Missing />;
  return (
    <article className="stack">
      <header className="stack">
        <p className="no-print"><a href={venuesPath}>场地</a></p>
        <h1>{venue.name}</h1>
        {venue.state === 'CLOSED' ? <Notice tone="warning">这处场地已经关闭，不再接受预约。</Notice> : null}
      </header>
      {venue.state === 'PUBLISHED' ? <DaySlots venue={id} day={readDay(search, todayHere())} navigate={navigate} /> : null}
      <section className="panel stack"><h2>预约须知</h2>{venue.guidance ? <p>{venue.guidance}</p> : null}<ul className="plain stack">{rulesText(data.rulesInForce).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>
      <section className="panel stack"><h2>在哪里</h2><Facts facts={factsOf(venue)} absent="没有登记" /></section>
    </article>
  );
}
