import { type ReactNode, useId } from 'react';

/** A titled part of a page. */
export function Panel({ title, aside, children, className }: { title: string; aside?: ReactNode; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <section className={className ? `gq-panel ${className}` : 'gq-panel'} aria-labelledby={id}>
      <div className="gq-panel-title"><h2 id={id}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}
