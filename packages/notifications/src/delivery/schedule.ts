/** How often a delivery is tried, over a day; and one whose address was refused, which more of the same will not change. */
export const ATTEMPTS = 12;
export const ATTEMPTS_REFUSED = 3;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LONGEST_WAIT = 8 * HOUR;
// Asia/Shanghai has kept no summer time since 1991.
const SHANGHAI = 8 * HOUR;
/** When the mail that holds a day's messages goes out. */
const DIGEST_HOUR = 8;

/** Hours of the day, Asia/Shanghai, from one to another; the same hour twice is no time at all. */
export interface Quiet {
  readonly from: number;
  readonly to: number;
}

export const NIGHT: Quiet = { from: 22, to: 8 };

/** Milliseconds until the next attempt, after so many. */
export const waitAfter = (attempts: number): number => Math.min(LONGEST_WAIT, MINUTE * 2 ** (attempts - 1));

const hourOf = (moment: Date): number => new Date(moment.getTime() + SHANGHAI).getUTCHours();

/** The next time that a clock on the wall shows an hour, after a moment. */
function nextAt(hour: number, after: Date): Date {
  const midnight = Math.floor((after.getTime() + SHANGHAI) / DAY) * DAY - SHANGHAI;
  const on = midnight + hour * HOUR;
  return new Date(on > after.getTime() ? on : on + DAY);
}

export function isQuiet({ from, to }: Quiet, moment: Date): boolean {
  const hour = hourOf(moment);
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The moment, or the end of the quiet hours that it falls into. */
export const afterQuiet = (quiet: Quiet, moment: Date): Date => (isQuiet(quiet, moment) ? nextAt(quiet.to, moment) : moment);

/** When the next mail with a day's messages goes out. */
export const digestAfter = (quiet: Quiet, moment: Date): Date => afterQuiet(quiet, nextAt(DIGEST_HOUR, moment));
