import { bookingPath, closuresPath } from '../venue-words.ts';
import type { Board } from './bookings.documents.ts';

type Booking = Board['bookings']['nodes'][number];
type Space = NonNullable<Board['venueDay']>['spaces'][number];

/** A stretch of the day: a booking over as many hours as it takes, or one hour without any. */
export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly slots: number;
  readonly state: Space['slots'][number]['state'];
  readonly booking: Booking | null;
}

const covers = ({ startsAt, endsAt }: Booking, { from, to }: { from: string; to: string }): boolean => Date.parse(startsAt) < Date.parse(to) && Date.parse(from) < Date.parse(endsAt);

/** A row of the board: hours of the same booking become one cell. */
export function cellsOf({ id, slots }: Pick<Space, 'id' | 'slots'>, bookings: readonly Booking[]): Cell[] {
  const own = bookings.filter(({ space }) => space?.id === id);
  return slots.reduce<Cell[]>((cells, { from, to, state }) => {
    const booking = own.find((each) => covers(each, { from, to })) ?? null;
    const last = cells.at(-1);
    if (booking && last?.booking?.id === booking.id) return [...cells.slice(0, -1), { ...last, to, slots: last.slots + 1 }];
    return [...cells, { from, to, slots: 1, state, booking }];
  }, []);
}

export const bookingAt = ({ id, kind }: Pick<Booking, 'id' | 'kind'>): string => (kind === 'CLOSURE' ? closuresPath : bookingPath(id));
