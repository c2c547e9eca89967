import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useDepartment } from '../app/department.ts';

export interface Back {
  readonly to: string;
  readonly label: string;
  /** `to` is a list: if it is where one came from, the link leads to it as it stood. */
  readonly list?: boolean;
}

interface PageHeaderProps {
  readonly title: string;
  /** Beside the title: state, counts. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: Back;
  readonly children?: ReactNode;
}

/** Links to a record pass `state={{ list }}`: where its list stood, filters and page included. */
function useBack(back: Back | undefined): Back | undefined {
  const state = useLocation().state as { list?: string } | null;
  return back?.list && state?.list ? { ...back, to: state.list } : back;
}

export function PageHeader({ title, aside, actions, back, children }: PageHeaderProps) {
  const department = useDepartment();
  const target = useBack(back);
  useEffect(() => { document.title = `${title} · ${department.title} · 工桥`; }, [title, department.title]);
  return (
    <header className="gq-page-header">
      {target && <Link className="gq-back" to={target.to}>‹ {target.label}</Link>}
      <div className="gq-page-title">
        <h1>{title}</h1>
        {aside}
        {actions && <div className="gq-page-actions">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
