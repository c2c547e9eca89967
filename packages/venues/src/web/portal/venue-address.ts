export const ownBookingsPath = '/my-organization/bookings';
export const venuesPath = '/venues';
export const venuePath = (id: string, day?: string): string => `${venuesPath}/${id}${day ? `?day=${day}` : ''}`;

/** A slot that somebody wants: the form begins with it. */
export interface Wanted {
  readonly venue: string;
  readonly space: string;
  readonly from: string;
}

export const bookPath = (wanted: Wanted): string => `${ownBookingsPath}?${new URLSearchParams({ ...wanted }).toString()}`;

export function readWanted(search: URLSearchParams): Wanted | null {
  const [venue, space, from] = ['venue', 'space', 'from'].map((key) => search.get(key) ?? '') as [string, string, string];
  return venue && space && !Number.isNaN(Date.parse(from)) ? { venue, space, from } : null;
}

const DAY = 86_400_000;
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text);

export const readDay = (search: URLSearchParams, today: string): string => (isDay(search.get('day')) ? search.get('day')! : today);

export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
