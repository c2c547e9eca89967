import { formatInstant, Note } from '@gongqiao/ui';
import { useEffect, useState } from 'react';
import type { Known, View } from './use-known.ts';

const DAY = 86_400_000;
const PAUSE = 250;
const dayOf = (date: string): number => Math.floor(Date.parse(date) / DAY);
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const views: Readonly<Record<View, string>> = { KNOWN: '当时掌握的', HELD: '现在所知当时的情况' };

/** Back to any day: by a slider, by a date, and which of the two pasts. */
export function TimeBar({ known, today }: { known: Known; today: string }) {
  if (!known.firstKnown && !known.on) return null;
  const first = known.firstKnown ? formatInstant(known.firstKnown).slice(0, 10) : today;
  return (
    <section className="gq-time-bar gq-no-print" aria-label="回到某一天">
      <label htmlFor="time-slider">回到</label>
      <DaySlider known={known} first={dayOf(first)} last={dayOf(today)} />
      <input type="date" className="gq-select" aria-label="哪一天" max={today} value={known.on ?? today} onChange={({ target }) => target.value && known.set({ on: target.value >= today ? null : target.value })} />
      {known.on && (
        <select className="gq-select" aria-label="看哪一种当时" value={known.view} onChange={({ target }) => known.set({ view: target.value as View })}>
          {Object.entries(views).map(([view, label]) => <option key={view} value={view}>{label}</option>)}
        </select>
      )}
      {known.on
        ? <button type="button" className="gq-button" onClick={() => known.set({ on: null })}>回到今天</button>
        : <button type="button" className="gq-button" aria-pressed={known.sources} onClick={() => known.set({ sources: known.sources ? false : null })}>来源</button>}
    </section>
  );
}

function DaySlider({ known, first, last }: { known: Known; first: number; last: number }) {
  const asked = known.on ? dayOf(known.on) : last;
  const [day, setDay] = useState(asked);
  useEffect(() => setDay(asked), [asked]);
  const { set } = known;
  useEffect(() => {
    if (day === asked) return undefined;
    const timer = setTimeout(() => set({ on: day >= last ? null : dateOf(day) }, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [day, asked, last, set]);
  return <input id="time-slider" type="range" min={Math.min(first, asked)} max={last} value={day} aria-valuetext={dateOf(day)} onChange={({ target }) => setDay(Number(target.value))} />;
}

/** Says in words which past one looks at. */
export function TimeNote({ known }: { known: Known }) {
  if (!known.on) return null;
  const words = known.view === 'KNOWN'
    ? `这是 ${known.on} 这一天终了时库中掌握的内容，那时还不知道的不在其中。`
    : `这是按现在所知，${known.on} 时的情况：以各来源写明的“自何时起”为准，没有写明的按记入的日期。`;
  return <div className="gq-put-right"><Note title={`${known.on} 的情况（${views[known.view]}）`}><p>{words}标有“现为”的，与今天不同。</p></Note></div>;
}
