import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Hit } from './finder.ts';

export interface Choice {
  /** Where the keyboard stands among the hits; -1 where there are none. */
  readonly at: number;
  readonly stand: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Arrows, Home and End go through the hits, Enter opens one; pressed before the answer is there, it opens the first when it comes. */
export function useChoice(text: string, hits: readonly Hit[], waiting: boolean, open: (hit: Hit) => void): Choice {
  const [key, setKey] = useState<string | null>(null);
  const [hasty, setHasty] = useState(false);
  const at = hits.length === 0 ? -1 : Math.max(0, hits.findIndex((hit) => hit.key === key));
  const stand = (index: number) => setKey(hits[index]?.key ?? null);
  useEffect(() => {
    setKey(null);
    setHasty(false);
  }, [text]);
  useEffect(() => {
    if (!hasty || waiting) return;
    setHasty(false);
    if (hits[at]) open(hits[at]);
  }, [hasty, waiting, hits, at, open]);
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method has its own use for these keys.
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (!step && event.key !== 'Enter') return;
    event.preventDefault();
    if (!step) setHasty(true);
    else if (hits.length > 0) stand(step(at, hits.length));
  };
  return { at, stand, onKeyDown };
}
