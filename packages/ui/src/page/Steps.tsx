import { Link } from 'react-router';

export interface Step {
  readonly key: string;
  readonly label: string;
  /** Absent: not reached yet. */
  readonly to?: string;
}

/** Where one is in a job of several steps; those already reached are links. */
export function Steps({ label, steps, current }: { label: string; steps: readonly Step[]; current: string }) {
  return (
    <nav className="gq-steps" aria-label={label}>
      <ol>
        {steps.map(({ key, label: text, to }, index) => (
          <li key={key} className={key === current ? 'gq-current' : undefined}>
            {to && key !== current
              ? <Link to={to} preventScrollReset><StepText number={index + 1} text={text} /></Link>
              : <span aria-current={key === current ? 'step' : undefined}><StepText number={index + 1} text={text} /></span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepText({ number, text }: { number: number; text: string }) {
  return <><b>{number}</b> {text}</>;
}
