import { lazyPage, type LightPage, type LightRoute } from '@gongqiao/ui/light';
import type { ComponentType } from 'react';

/** A part of what an organization sees when it has signed in, brought by another package: its place beside the others, and its page. */
export interface OwnPart {
  readonly path: string;
  readonly label: string;
  readonly load: () => Promise<{ readonly Page: ComponentType<LightPage> }>;
}

const parts: OwnPart[] = [];

/** The parts that were added, in their order. */
export const ownParts = (): readonly OwnPart[] => parts;

/** Adds a part: it gets a tab, and its page is drawn where nobody else comes in. */
export function ownPart(part: OwnPart): LightRoute {
  parts.push(part);
  const page = lazyPage(async () => {
    const [{ Page }, { OwnArea }] = await Promise.all([part.load(), import('./OwnArea.tsx')]);
    return { Page: (properties: LightPage) => <OwnArea path={part.path}><Page {...properties} /></OwnArea> };
  });
  return { path: part.path, page };
}
