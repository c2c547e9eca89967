import { useEffect, useRef } from 'react';

/** A desk where nothing was touched for so long, in milliseconds, counts as left: what asks by itself falls silent, so that the session can run out. */
const LEFT_AFTER = 5 * 60_000;

let touchedAt = Date.now();
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'scroll']) document.addEventListener(kind, () => { touchedAt = Date.now(); }, { capture: true, passive: true });

/** Whether this page is visible and somebody is at it. */
export const isAttended = (): boolean => document.visibilityState === 'visible' && Date.now() - touchedAt < LEFT_AFTER;

/** Does something now, again each `period` milliseconds, and when the page is left or come back to. Unless it is for what is `always` to be done, only while somebody is at the page. */
export function usePulse(period: number, work: () => void, { always = false } = {}): void {
  const latest = useRef(work);
  useEffect(() => { latest.current = work; });
  useEffect(() => {
    const beat = () => { if (always || isAttended()) latest.current(); };
    const timer = setInterval(beat, period);
    document.addEventListener('visibilitychange', beat);
    beat();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [period, always]);
}
