import { type RefObject, useEffect, useRef } from 'react';

/** After a step to another page, reading starts at its top, as it would had the page been loaded. */
export function usePageFocus(path: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  const back = useRef(false);
  useEffect(() => {
    const wentBack = (): void => {
      back.current = true;
    };
    addEventListener('popstate', wentBack);
    return () => removeEventListener('popstate', wentBack);
  }, []);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    // Going back, the browser itself puts the page where it was.
    if (!back.current) scrollTo(0, 0);
    back.current = false;
  }, [path]);
  return main;
}
