import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  /** Null where nothing is recorded. */
  readonly value: ReactNode | null;
}

/** What is known, one line each; what is not is named in one sentence, so that nobody takes a gap for an answer. */
export function Facts({ facts, absent }: { readonly facts: readonly Fact[]; readonly absent: string }) {
  const known = facts.filter((fact) => fact.value !== null);
  const gaps = facts.filter((fact) => fact.value === null).map((fact) => fact.label);
  return (
    <>
      {known.length > 0 ? (
        <dl className="facts">
          {known.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {gaps.length > 0 ? (
        <p className="hint">
          {absent}：{gaps.join('、')}。
        </p>
      ) : null}
    </>
  );
}
