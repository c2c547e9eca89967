import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A new page begins at its top for those who do not see it change: the focus goes to the main part. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
