import { type RefObject, useEffect, useRef } from 'react';

/** Typing begins at what is marked `data-first`: when the form comes, and after each problem. */
export function useFirstField(problem: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [problem]);
  return form;
}
