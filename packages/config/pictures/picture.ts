import { globSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';

export type { Page } from '@playwright/test';

/** Somebody else at a desk of their own, for what must have been done before. */
export type AtDesk = (account: string, work: (page: Page) => Promise<void>) => Promise<void>;

/** A picture of a manual, and the way to what it shows in the demonstration. */
export interface Picture {
  readonly manual: 'MANUAL.md' | 'MANUAL.portal.md';
  /** It becomes `manual/<name>.png` beside the manual. */
  readonly name: string;
  readonly app: 'administration' | 'assets' | 'district' | 'finance' | 'legal-affairs' | 'portal';
  /** A demo account; none: without signing in. */
  readonly account?: string;
  /** Within the app. */
  readonly path: string;
  /** The portal is always shown on a phone; a page of staff only where it is meant for one. */
  readonly phone?: boolean;
  /** Of the window, in pixels, where a whole one would show too much. */
  readonly height?: number;
  /** What to click before it is taken. */
  readonly steps?: (page: Page, at: AtDesk) => Promise<void>;
  /** What stands at its top; else the page from its beginning. */
  readonly top?: (page: Page) => Locator;
  /** It shows this alone. */
  readonly only?: (page: Page) => Locator;
}

export const root = resolve(import.meta.dirname, '../../..');

/** The pictures of all packages, each with the package that it belongs to, in the order in which they are taken. */
export async function allPictures(): Promise<readonly (Picture & { readonly folder: string })[]> {
  const files = globSync('packages/*/manual/pictures.ts', { cwd: root }).sort();
  const lists = await Promise.all(files.map(async (file) => {
    const { pictures } = (await import(pathToFileURL(join(root, file)).href)) as { pictures: readonly Picture[] };
    return pictures.map((picture) => ({ ...picture, folder: basename(dirname(dirname(file))) }));
  }));
  return lists.flat();
}
