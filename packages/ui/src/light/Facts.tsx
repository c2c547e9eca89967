import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  /** Null where nothing is recorded: the page says so instead of leaving the line out. */
  readonly value: ReactNode | null;
}

export function Facts({ facts, absent }: { readonly facts: readonly Fact[]; readonly absent: string }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd className={fact.value === null ? 'absent' : undefined}>{fact.value ?? absent}</dd>
        </div>
      ))}
    </dl>
  );
}
