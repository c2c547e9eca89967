import type { ReactNode } from 'react';

/** Nothing there: says why, and what one could do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="gq-empty">
      <p className="gq-empty-title">{title}</p>
      {children}
    </div>
  );
}
