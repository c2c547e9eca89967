import type { ReactNode } from 'react';

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>;
}

/** A condition in force; following it takes the condition away. */
export function RemovableTag({ label, to }: { readonly label: string; readonly to: string }) {
  return (
    <a className="tag" href={to}>
      <span className="unseen">去掉条件：</span>
      {label}
      <span aria-hidden="true">×</span>
    </a>
  );
}
