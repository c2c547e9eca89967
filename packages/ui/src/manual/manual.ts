import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A `MANUAL.md`, as it is when a frontend has been built. */
export interface ManualText {
  readonly title: string;
  readonly headings: readonly { readonly id: string; readonly level: number; readonly title: string }[];
  readonly Text: (properties: { readonly Link: ComponentType<{ readonly to: string; readonly children?: ReactNode }> }) => ReactNode;
}

/** A manual by the name in its address, what the list of manuals says of it, and where its text is, which is loaded when it is opened. */
export interface Manual {
  readonly key: string;
  readonly title: string;
  readonly load: () => Promise<ManualText>;
}

/** Names a manual: `defineManual({ key: 'venues', title: '场地', load: () => import('../../MANUAL.md') })`. */
export function defineManual(manual: Manual): Manual {
  return manual;
}

/** The text of a manual; null while it is loaded. */
export function useManualText({ load }: Manual): { readonly text: ManualText | null; readonly failed: boolean } {
  const [read, setRead] = useState<{ readonly by: Manual['load']; readonly text: ManualText | null } | null>(null);
  useEffect(() => {
    let left = false;
    load().then((text) => !left && setRead({ by: load, text }), () => !left && setRead({ by: load, text: null }));
    return () => { left = true; };
  }, [load]);
  const current = read?.by === load ? read : null;
  return { text: current?.text ?? null, failed: current !== null && current.text === null };
}

/** Goes to the section that the address names, once the text stands there: `hash` is `#publish`. */
export function useSection(hash: string, text: ManualText | null): void {
  useEffect(() => {
    if (!text || hash.length < 2) return undefined;
    // After what the page itself does on a step to another address.
    const frame = requestAnimationFrame(() => {
      const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
      heading?.scrollIntoView();
      heading?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, text]);
}
