import { Link } from 'react-router';
import './figures.css';

export interface KeyFigure {
  readonly key: string;
  readonly label: string;
  /** Null while it is counted. */
  readonly value: string | null;
  readonly to?: string;
  readonly note?: string;
  readonly tone?: 'warn';
}

/** A few numbers that matter, each leading to what it counts. */
export function KeyFigures({ label, figures }: { label: string; figures: readonly KeyFigure[] }) {
  return (
    <ul className="gq-key-figures" aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.key} className={figure.tone === 'warn' && figure.value !== '0' ? 'gq-warn' : undefined}>
          {figure.to && figure.value !== null && figure.value !== '0' ? <Link to={figure.to}><FigureText figure={figure} /></Link> : <div><FigureText figure={figure} /></div>}
        </li>
      ))}
    </ul>
  );
}

function FigureText({ figure: { label, value, note } }: { figure: KeyFigure }) {
  return (
    <>
      <span className="gq-figure-label">{label}</span>
      <span className="gq-figure-value">{value ?? '…'}</span>
      {note && <span className="gq-soft">{note}</span>}
    </>
  );
}
