import { EmptyState, ErrorState, Loading, PageHeader, todayText, type UrlShape, urlText, useGridKeys, useMay, useUrlState } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { hoursLater, momentOf, timeOf } from '../../time/shanghai.ts';
import { boardPath, venuePath } from '../venue-words.ts';
import { bookingAt, type Cell, cellsOf } from './board.ts';
import { type Board, BoardDocument } from './bookings.documents.ts';
import './board.css';

const shape = { day: urlText } satisfies UrlShape;
const DAY_HOURS = 24;

const near = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_HOURS * 3_600_000).toISOString().slice(0, 10);

/** A day of a venue: its rooms and equipment against its hours. Arrow keys go from cell to cell. */
export function Component() {
  const { id } = useParams() as { id: string };
  const { values, set } = useUrlState(shape);
  const day = /^\d{4}-\d\d-\d\d$/.test(values.day) ? values.day : todayText();
  const from = momentOf(day, '00:00');
  const [{ data, error }, again] = useQuery({ query: BoardDocument, variables: { venue: id, day, from: from.toISOString(), to: hoursLater(from, DAY_HOURS).toISOString() } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.venue) return <EmptyState title="没有找到这处场地"><p>它可能属于别的区市，还没有公布。</p></EmptyState>;
  const days = (
    <nav className="gq-row" aria-label="哪一天">
      <Link className="gq-button" to={boardPath(id, near(day, -1))}>前一天</Link>
      <label className="gq-row">日期<input type="date" className="gq-select" value={day} onChange={({ target }) => target.value && set({ day: target.value })} /></label>
      <Link className="gq-button" to={boardPath(id, near(day, 1))}>后一天</Link>
    </nav>
  );
  return (
    <>
      <PageHeader title={`${data.venue.name}的预约`} back={{ to: venuePath(id), label: data.venue.name }} actions={days} />
      {data.venueDay?.open ? <BoardTable day={day} venue={id} data={data} /> : <EmptyState title="这一天不开放"><p>闭馆日，或者这一天没有开放时间。</p></EmptyState>}
    </>
  );
}

function BoardTable({ day, venue, data }: { day: string; venue: string; data: Board }) {
  const grid = useGridKeys();
  const spaces = data.venueDay!.spaces;
  const slots = spaces[0]?.slots ?? [];
  if (spaces.length === 0) return <EmptyState title="没有按小时使用的房间和设备"><p>工位按入驻协议长期使用，不在这里。</p></EmptyState>;
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-board" aria-label={`${day} 的预约`} {...grid}>
        <thead><tr><th scope="col">房间或设备</th>{slots.map(({ from, to }) => <th key={from} scope="col">{timeOf(new Date(from))}–{timeOf(new Date(to))}</th>)}</tr></thead>
        <tbody>
          {spaces.map((space) => (
            <tr key={space.id}>
              <th scope="row">{space.name}{space.kind === 'ROOM' && <div className="gq-soft">{space.capacity} 人</div>}</th>
              {cellsOf(space, data.bookings.nodes).map((cell) => <BoardCell key={cell.from} cell={cell} venue={venue} space={space} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="gq-figure-note">点预约看详情、登记到场；点空闲时段代为预约。方向键在格子之间移动。</p>
    </div>
  );
}

function BoardCell({ cell, venue, space }: { cell: Cell; venue: string; space: { id: string; name: string } }) {
  const attends = useMay()('venues.attend');
  const { booking, slots, state, from } = cell;
  if (booking) return <td colSpan={slots} className={`gq-board-${booking.kind === 'CLOSURE' ? 'closed' : booking.state.toLowerCase()}`}><Link to={bookingAt(booking)} tabIndex={-1}>{booking.kind === 'CLOSURE' ? `停用：${booking.purpose}` : booking.holderName}</Link>{booking.kind === 'HOURLY' && <div className="gq-soft">{booking.purpose}</div>}</td>;
  if (state === 'FREE' && attends) return <td><Link to={`/bookings/new?venue=${venue}&space=${space.id}&from=${from}`} tabIndex={-1} aria-label={`${space.name} ${timeOf(new Date(from))} 空闲，代为预约`}>空闲</Link></td>;
  return <td className="gq-soft">{state === 'FREE' ? '空闲' : '—'}</td>;
}
