import { useEffect, useRef, useState } from 'react';
import { dateOf, dayOf } from '../../days.ts';
import type { Known } from './use-known.ts';

const PAUSE = 250;

interface Day {
  /** What the person has chosen last; the address follows. */
  readonly day: number;
  /** As the slider passes over it: the address takes the day at which it rests. */
  readonly pass: (day: number) => void;
  /** At once. */
  readonly go: (day: number) => void;
}

/** The day that is looked at. It is drawn as soon as it is chosen, so that what is chosen next starts from there; only an address that was not written here, such as by going back, is taken over. */
export function useDay({ on, set }: Known, last: number): Day {
  const asked = on ? dayOf(on) : last;
  const [day, setDay] = useState(asked);
  const written = useRef(asked);
  const write = (next: number, options?: { replace: boolean }) => {
    written.current = next;
    set({ on: next >= last ? null : dateOf(next) }, options);
  };
  useEffect(() => {
    if (asked !== written.current) setDay(asked);
    written.current = asked;
  }, [asked]);
  useEffect(() => {
    if (day === written.current) return undefined;
    const timer = setTimeout(() => write(day, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  });
  return { day, pass: setDay, go: (next) => { setDay(Math.min(next, last)); write(Math.min(next, last)); } };
}
