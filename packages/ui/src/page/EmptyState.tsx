import type { ReactNode } from 'react';

/** Nothing there: says why, and what one could do. `page`: there is nothing else on the page either. */
export function EmptyState({ title, children, page = false }: { title: string; children?: ReactNode; page?: boolean }) {
  return (
    <div className="gq-empty">
      {page ? <h1 className="gq-empty-title">{title}</h1> : <p className="gq-empty-title">{title}</p>}
      {children}
    </div>
  );
}
