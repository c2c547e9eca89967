/** The only source of time: tests and the accelerator replace it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export const today = (clock: Clock): string => shanghai.format(clock.now());
