export interface Bar {
  readonly key: string;
  readonly label: string;
  /** Null where it is not told. */
  readonly count: number | null;
  readonly to: string;
}

/** Figures as a list of links to the rows that make them; the bars compare them with the largest. */
export function BarLinks({ bars, unit }: { readonly bars: readonly Bar[]; readonly unit: string }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count ?? 0));
  return (
    <ul className="bars plain">
      {bars.map((bar) => (
        <li key={bar.key}>
          <a href={bar.to}>
            <span className="bar-label">{bar.label}</span>
            <span className="number">
              {bar.count === null ? '不公布' : `${bar.count.toLocaleString('zh-CN')} ${unit}`}
            </span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={((bar.count ?? 0) / most) * 100} height="6" />
            </svg>
          </a>
        </li>
      ))}
    </ul>
  );
}
