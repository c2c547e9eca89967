import { createStore, useStore } from '../state/store.ts';

const spoken = createStore<{ text: string; at: number } | null>(null);
const STAYS = 6_000;

/** Tells what was done: shown for some seconds, and read out by screen readers. */
export function announce(text: string): void {
  const at = Date.now();
  spoken.set({ text, at });
  setTimeout(() => {
    if (spoken.get()?.at === at) spoken.set(null);
  }, STAYS);
}

export function Announcer() {
  const said = useStore(spoken);
  return <div role="status" aria-live="polite" className="gq-announcer">{said && <p key={said.at}>{said.text}</p>}</div>;
}
