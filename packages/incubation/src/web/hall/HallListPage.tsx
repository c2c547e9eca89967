import { labels } from '@gongqiao/schema';
import { EmptyState, ErrorState, formatInstant, Loading, PageHeader, Panel, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { hallDeskPath, hearingTones } from '../paths.ts';
import { JudgedHearingsDocument } from './judge.documents.ts';

/** The hearings at which one judges. */
export function Component() {
  const [{ data, error }, again] = useQuery({ query: JudgedHearingsDocument, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const hearings = data.hearings.nodes;
  return (
    <>
      <PageHeader title="现场打分" />
      {hearings.length === 0 ? <EmptyState title="还没有请您做评委的现场评审"><p>公布以后列在这里。</p></EmptyState> : (
        <ul className="gq-list-plain">
          {hearings.map(({ id, callName, place, startsAt, state }) => (
            <li key={id}><Panel title={callName} aside={<Tag tone={hearingTones[state]}>{labels.HearingState[state]}</Tag>}><p>{formatInstant(startsAt)}，{place}</p><p><Link to={hallDeskPath(id)}>{state === 'OPEN' ? '去打分' : '打开'}</Link></p></Panel></li>
          ))}
        </ul>
      )}
    </>
  );
}
