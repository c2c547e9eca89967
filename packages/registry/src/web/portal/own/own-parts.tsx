import { lazyPage, type LightPage, type LightRoute } from '@gongqiao/ui/light';
import type { ComponentType } from 'react';

/** A part of what an organization sees when it has signed in, brought by another package: its place beside the others, and its page. */
export interface OwnPart {
  readonly path: string;
  readonly label: string;
  readonly load: () => Promise<{ readonly Page: ComponentType<LightPage> }>;
  /** Also for those who act for a group that the registry does not know. */
  readonly everybody?: boolean;
}

const parts: OwnPart[] = [];

/** The parts that were added, in their order. */
export const ownParts = (): readonly OwnPart[] => parts;

/** A page that is drawn where nobody else comes in. */
export function ownPage(path: string, load: OwnPart['load'], everybody = false): LightRoute {
  const page = lazyPage(async () => {
    const [{ Page }, { OwnArea }] = await Promise.all([load(), import('./OwnArea.tsx')]);
    return { Page: (properties: LightPage) => <OwnArea path={path} everybody={everybody}><Page {...properties} /></OwnArea> };
  });
  return { path, page };
}

/** Adds a part: a page with a tab. */
export function ownPart(part: OwnPart): LightRoute {
  parts.push(part);
  return ownPage(part.path, part.load, part.everybody);
}
