import { type ComponentType, useEffect } from 'react';

/** What a page of the portal receives. Links are plain `<a href>`: the app follows them without loading anew. */
export interface LightPage {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly search: URLSearchParams;
  readonly navigate: (to: string, options?: { readonly replace?: boolean }) => void;
}

/** Pages that a domain brings to the portal, by pattern: `/organizations/:id`. */
export interface LightRoute {
  readonly path: string;
  readonly page: ComponentType<LightPage>;
}

const SITE = '工桥';

/** The title of the browser's tab while the page is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === SITE ? SITE : `${title} - ${SITE}`;
  }, [title]);
}
