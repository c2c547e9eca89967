import { useEffect } from 'react';

// Built apart from the portal and served under their own names.
const otherApps = /^\/(legal-affairs|assets|finance|district|administration|auth|download|graphql)(\/|$)/;

function targetOf(event: MouseEvent): URL | null {
  const plain = event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!plain || !link || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  const samePage = url.hash !== '' && url.pathname === location.pathname && url.search === location.search;
  return url.origin === location.origin && !samePage && !otherApps.test(url.pathname) ? url : null;
}

/** Follows plain links to the portal's own pages without loading anew, so that pages need nothing of the router. */
export function useFollowedLinks(navigate: (to: string) => void): void {
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const url = targetOf(event);
      if (!url) return;
      event.preventDefault();
      navigate(url.pathname + url.search + url.hash);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
