import { graphql } from '@gongqiao/schema';
import { Fault, type LightPage, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { hoursText } from '../hours-text.ts';
import { ownBookingsPath, venuePath } from './venue-address.ts';
import './venues.css';

const VenuesQuery = graphql(`
  query PublicVenues {
    venues(first: 100, filter: { state: [PUBLISHED] }, orderBy: { field: NAME, direction: ASC }) {
      nodes { id name address phone region { name } openingHours { weekday from to } spaces(first: 1, filter: { kind: [ROOM], available: true }) { totalCount } }
    }
  }
`);

/** 场地: where organizations can meet, for everybody to see. */
export function Page(_: LightPage) {
  useTitle('场地');
  const [{ data, error }, again] = useQuery({ query: VenuesQuery });
  return (
    <div className="stack">
      <h1>场地</h1>
      <p>工会的孵化基地向社会组织开放，没有登记的小组也可以用。选一处看空闲时段；约好的在<a href={ownBookingsPath}>我的预约</a>里看。</p>
      {error ? <Fault title="场地没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={8} label="正在读取场地" /> : null}
      {data?.venues.nodes.length === 0 ? <p className="hint">还没有公布的场地。</p> : null}
      <ul className="plain venue-list">
        {data?.venues.nodes.map(({ id, name, address, phone, region, openingHours, spaces }) => (
          <li key={id} className="panel stack">
            <h2><a href={venuePath(id)}>{name}</a></h2>
            <p className="hint">{region?.name ?? '全市'}　{address}{phone ? <>　电话 <a href={`tel:${phone}`}>{phone}</a></> : null}</p>
            <p>{hoursText(openingHours)}　房间 {spaces.totalCount} 间</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
