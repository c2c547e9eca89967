interface Part {
  readonly from: string;
  readonly to: string;
}

/** For each day of the week, Monday first, its two parts; empty where it is closed. */
export type Hours = readonly (readonly Part[])[];

interface Span extends Part {
  readonly weekday: number;
}

const CLOSED: Part = { from: '', to: '' };
const DAYS = [1, 2, 3, 4, 5, 6, 7];

export function hoursFrom(spans: readonly Span[]): Hours {
  return DAYS.map((day) => {
    const parts = spans.filter(({ weekday }) => weekday === day).map(({ from, to }) => ({ from, to }));
    return [parts[0] ?? CLOSED, parts[1] ?? CLOSED];
  });
}

export const usualHours: Hours = hoursFrom([1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, from: '09:00', to: '12:00' }, { weekday, from: '14:00', to: '17:00' }]));

/** What was filled in; half of a part is sent as it is, for the server to say what is wrong. */
export function spansOf(hours: Hours): Span[] {
  return hours.flatMap((parts, index) => parts.filter(({ from, to }) => from !== '' || to !== '').map((part) => ({ weekday: index + 1, ...part })));
}
