import type { ReactNode } from 'react';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

/** A boxed remark. `bad` and `warn` ones that appear after an action are read out at once. */
export function Note({ tone = 'info', title, children, live = false }: { tone?: Tone; title?: ReactNode; children?: ReactNode; live?: boolean }) {
  return (
    <div className={`gq-note gq-note-${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      {title && <p className="gq-note-title">{title}</p>}
      {children}
    </div>
  );
}
