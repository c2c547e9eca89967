import { ButtonLink, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useState } from 'react';
import { useQuery } from 'urql';
import { nowHere, spanText } from '../../../time/shanghai.ts';
import { ownBookingsPath, readWanted, venuesPath } from '../venue-address.ts';
import { BookForm, type Booked } from './BookForm.tsx';
import { BookingItem } from './BookingItem.tsx';
import { type OwnBooking, OwnBookingsQuery, type Standing } from './own-bookings.documents.ts';
import '../venues.css';

const context = { additionalTypenames: ['Booking', 'BookingStanding'] };

/** 场地预约: what an organization booked, what became of it, and the booking of a slot that was chosen. */
export function Page({ search, navigate }: LightPage) {
  useTitle('场地预约');
  const [done, setDone] = useState<Booked | null>(null);
  const [{ data, error }, again] = useQuery({ query: OwnBookingsQuery, context });
  const wanted = readWanted(search);
  const booked = (booking: Booked) => { setDone(booking); navigate(ownBookingsPath, { replace: true }); };
  return (
    <>
      <h1>场地预约</h1>
      {done ? <div role="status"><Notice title="已预约">{done.space?.name}　{spanText(new Date(done.startsAt), new Date(done.endsAt))}</Notice></div> : null}
      {data?.bookingStanding ? <StandingNote standing={data.bookingStanding} /> : null}
      {wanted ? <BookForm key={wanted.from + wanted.space} wanted={wanted} onBooked={booked} /> : <p className="no-print"><ButtonLink look="main" to={venuesPath}>看空闲时段，预约</ButtonLink></p>}
      {error ? <Fault title="预约没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={6} label="正在读取预约" /> : null}
      {data ? <Lists bookings={data.bookings.nodes} /> : null}
    </>
  );
}

function StandingNote({ standing: { missed, pausedUntil } }: { readonly standing: Standing }) {
  if (pausedUntil) return <Notice tone="warning" title={`暂停预约到 ${pausedUntil}`}>预约后未到场 {missed} 次，按公布的规则暂停。登记有误的，请联系场地更正。</Notice>;
  return missed > 0 ? <p className="hint">现在计入的未到场 {missed} 次。</p> : null;
}

function Lists({ bookings }: { readonly bookings: readonly OwnBooking[] }) {
  const now = nowHere();
  const current = (booking: OwnBooking): boolean => booking.state !== 'MOVED' && (booking.endsAt > now ? booking.state !== 'CANCELLED' : booking.noticedAt !== null && booking.seenAt === null);
  const [coming, past] = [bookings.filter(current).reverse(), bookings.filter((booking) => !current(booking) && booking.state !== 'MOVED')];
  return (
    <>
      <section className="panel stack" aria-labelledby="own-coming">
        <h2 id="own-coming">要用的</h2>
        {coming.length === 0 ? <p className="hint">没有要用的预约。</p> : <ol className="plain own-bookings">{coming.map((booking) => <BookingItem key={booking.id} booking={booking} />)}</ol>}
      </section>
      {past.length > 0 ? <section className="panel stack" aria-labelledby="own-past"><h2 id="own-past">以前的</h2><ol className="plain own-bookings">{past.map((booking) => <BookingItem key={booking.id} booking={booking} past />)}</ol></section> : null}
    </>
  );
}
