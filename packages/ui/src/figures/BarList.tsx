import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatCount, formatShare } from '../format/format.ts';
import './figures.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null where it is not told. */
  readonly count: number | null;
  /** The list of exactly these records. */
  readonly to?: string | undefined;
}

interface BarListProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** What the shares are shares of. */
  readonly whole: number;
  readonly note?: ReactNode;
}

/** Counts as bars. Each is a link to the list that makes it; the numbers stand beside it, so that nothing hangs on the picture. */
export function BarList({ label, bars, whole, note }: BarListProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  return (
    <>
      <ul className="gq-bars" aria-label={label}>
        {bars.map((bar) => <li key={bar.key}><BarRow bar={bar} most={most} whole={whole} /></li>)}
      </ul>
      {note && <div className="gq-figure-note">{note}</div>}
    </>
  );
}

function BarRow({ bar: { label, count, to }, most, whole }: { bar: Bar; most: number; whole: number }) {
  const content = (
    <>
      <span className="gq-bar-label">{label}</span>
      <span className="gq-bar-track" aria-hidden="true">{count ? <span style={{ width: `${(count / most) * 100}%` }} /> : null}</span>
      <span className="gq-bar-count">{formatCount(count)}</span>
      <span className="gq-bar-share">{count !== null && formatShare(count, whole)}</span>
    </>
  );
  return to && count !== 0 ? <Link to={to} className="gq-bar">{content}</Link> : <span className="gq-bar">{content}</span>;
}
