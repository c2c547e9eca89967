import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** What it shows is being read again. */
  readonly busy?: boolean | undefined;
}

/** A titled part of a page. */
export function Panel({ title, aside, children, className, busy }: PanelProps) {
  const id = useId();
  return (
    <section className={className ? `gq-panel ${className}` : 'gq-panel'} aria-labelledby={id} aria-busy={busy}>
      <div className="gq-panel-title"><h2 id={id}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}
