import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** A link from a list to one of its records: the record's page leads back to the list as it stood. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return <Link to={to} state={{ list: pathname + search }}>{children}</Link>;
}
