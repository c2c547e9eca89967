import type { ReactNode } from 'react';

interface Properties {
  readonly tone?: 'warning' | 'fault';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A message in the flow of the page; a fault is read aloud at once. */
export function Notice({ tone, title, children }: Properties) {
  return (
    <div className={tone ? `notice notice-${tone}` : 'notice'} role={tone === 'fault' ? 'alert' : undefined}>
      {title ? <strong>{title}</strong> : null}
      {children}
    </div>
  );
}
