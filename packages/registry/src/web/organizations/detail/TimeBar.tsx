import { formatInstant, Note } from '@gongqiao/ui';
import { dateOf, dayOf } from '../../days.ts';
import { useDay } from './use-day.ts';
import type { Known, View } from './use-known.ts';

const views: Readonly<Record<View, string>> = { KNOWN: '当时掌握的', HELD: '现在所知当时的情况' };

/** Back to any day: by a slider, by a date, and which of the two pasts. */
export function TimeBar({ known, today }: { known: Known; today: string }) {
  const last = dayOf(today);
  const { day, pass, go } = useDay(known, last);
  if (!known.firstKnown && !known.on) return null;
  const first = known.firstKnown ? formatInstant(known.firstKnown).slice(0, 10) : today;
  return (
    <section className="gq-time-bar gq-no-print" aria-label="回到某一天">
      <label htmlFor="time-slider">回到</label>
      <input id="time-slider" type="range" min={Math.min(dayOf(first), day)} max={last} value={day} aria-valuetext={dateOf(day)} onChange={({ target }) => pass(Number(target.value))} />
      <input type="date" className="gq-select" aria-label="哪一天" max={today} value={known.on ?? today} onChange={({ target }) => target.value && go(dayOf(target.value))} />
      {known.on && (
        <select className="gq-select" aria-label="看哪一种当时" value={known.view} onChange={({ target }) => known.set({ view: target.value as View })}>
          {Object.entries(views).map(([view, label]) => <option key={view} value={view}>{label}</option>)}
        </select>
      )}
      {known.on
        ? <button type="button" className="gq-button" onClick={() => go(last)}>回到今天</button>
        : <button type="button" className="gq-button" aria-pressed={known.sources} onClick={() => known.set({ sources: known.sources ? false : null })}>来源</button>}
    </section>
  );
}

/** Says in words which past one looks at. */
export function TimeNote({ known }: { known: Known }) {
  if (!known.on) return null;
  const words = known.view === 'KNOWN'
    ? `这是 ${known.on} 这一天终了时库中掌握的内容，那时还不知道的不在其中。`
    : `这是按现在所知，${known.on} 时的情况：以各来源写明的“自何时起”为准，没有写明的按记入的日期。`;
  return <div className="gq-put-right"><Note title={`${known.on} 的情况（${views[known.view]}）`}><p>{words}标有“现为”的，与今天不同。</p></Note></div>;
}
