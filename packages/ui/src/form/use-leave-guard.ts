import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before a page with unsaved contents is left, by a link, back or closing the tab. */
export function useLeaveGuard(unsaved: boolean, isSettled: () => boolean): ReturnType<typeof useBlocker> {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => { if (!isSettled()) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });
  return useBlocker(({ currentLocation, nextLocation }) => unsaved && !isSettled() && currentLocation.pathname !== nextLocation.pathname);
}
