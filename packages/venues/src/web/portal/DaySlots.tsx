import { graphql, labels, type ResultOf } from '@gongqiao/schema';
import { Button, ButtonLink, Fault, type LightPage, Skeleton } from '@gongqiao/ui/light';
import { useId } from 'react';
import { useQuery } from 'urql';
import { timeOf } from '../../time/shanghai.ts';
import { bookPath, dayAfter, venuePath } from './venue-address.ts';

export const VenueDayQuery = graphql(`
  query PublicVenueDay($venue: ID!, $day: LocalDate!) {
    venueDay(venue: $venue, day: $day) { day open spaces { id name kind capacity floor equipment slots { from to state } } }
  }
`);

type SpaceDay = NonNullable<ResultOf<typeof VenueDayQuery>['venueDay']>['spaces'][number];

interface DaySlotsProps {
  readonly venue: string;
  readonly day: string;
  readonly navigate: LightPage['navigate'];
}

const WEEKDAYS = '日一二三四五六';
const weekday = (day: string): string => `星期${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;

/** Which hours of a day are free, for each room; a free one leads to the booking of it. */
export function DaySlots({ venue, day, navigate }: DaySlotsProps) {
  const id = useId();
  const [{ data, error, stale }, again] = useQuery({ query: VenueDayQuery, variables: { venue, day }, requestPolicy: 'cache-and-network' });
  const open = (to: string) => navigate(venuePath(venue, to), { replace: true });
  const shown = data?.venueDay?.day === day ? data.venueDay : null;
  return (
    <section className="stack" aria-labelledby={`${id}-title`} aria-busy={stale}>
      <h2 id={`${id}-title`}>空闲时段</h2>
      <div className="venue-days no-print">
        <Button onPress={() => open(dayAfter(day, -1))}>前一天</Button>
        <label className="field" htmlFor={id}><span className="field-label">{weekday(day)}</span><input id={id} type="date" className="input" value={day} onChange={({ target }) => target.value && open(target.value)} /></label>
        <Button onPress={() => open(dayAfter(day, 1))}>后一天</Button>
      </div>
      {error ? <Fault title="空闲时段没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!shown && !error ? <Skeleton lines={8} label="正在读取空闲时段" /> : null}
      {shown && !shown.open ? <p className="panel">{day} 不开放，请换一天。</p> : null}
      {shown?.open ? shown.spaces.map((space) => <SpaceSlots key={space.id} venue={venue} space={space} />) : null}
    </section>
  );
}

function SpaceSlots({ venue, space: { id, name, kind, capacity, floor, equipment, slots } }: { readonly venue: string; readonly space: SpaceDay }) {
  const facts = [kind === 'ROOM' ? `${capacity} 人` : labels.SpaceKind[kind], floor, ...equipment].filter(Boolean);
  return (
    <section className="panel stack" aria-label={name}>
      <h3>{name}　<span className="hint">{facts.join('　')}</span></h3>
      <ul className="plain venue-slots">
        {slots.map(({ from, to, state }) => {
          const time = `${timeOf(new Date(from))}–${timeOf(new Date(to))}`;
          return <li key={from}>{state === 'FREE' ? <ButtonLink to={bookPath({ venue, space: id, from })} rel="nofollow">{time}<span className="unseen">，预约{name}</span></ButtonLink> : <span className="venue-slot"><s>{time}</s><span>{labels.SlotState[state]}</span></span>}</li>;
        })}
      </ul>
    </section>
  );
}
