import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Manual } from '../manual/manual.ts';
import type { Finder } from '../palette/finder.ts';

export interface NavigationEntry {
  readonly title: string;
  /** The title in pinyin and in initials, as in `daoru dr`: the palette finds the page by them. */
  readonly keywords: string;
  readonly path: string;
  /** Needed beside the feature's own permission. */
  readonly permission?: string;
  /** Beside the title: how many wait there. Drawn with `<NavigationCount>`. */
  readonly count?: ComponentType;
}

/** A part of a record's page that another domain brings: drawn by `<RecordPanels>` for those who hold the permission. */
export interface RecordPanel {
  /** The GraphQL name of what the page shows. */
  readonly noun: string;
  /** None: for everybody of the staff. */
  readonly permission?: string;
  /** Made by React's `lazy`, so that it is loaded with the page. */
  readonly panel: ComponentType<{ noun: string; id: string }>;
}

/** What a domain gives to a department's app: its pages, the permission they need, and where they stand in the navigation. */
export interface Feature {
  readonly key: string;
  readonly title: string;
  /** None: for everybody of the staff. */
  readonly permission?: string;
  /** Relative to the app; pages are loaded when they are opened. */
  readonly routes: readonly RouteObject[];
  readonly nav: readonly NavigationEntry[];
  /** Pages about the person who is signed in: below the name in the header, not in the navigation. */
  readonly menu?: readonly NavigationEntry[];
  /** Stands in the header beside the name, on every page: small, such as a count of what is new. */
  readonly header?: ComponentType;
  /** The box in the header searches with the first feature that offers it. */
  readonly search?: { readonly placeholder: string; readonly path: (text: string) => string };
  /** What the palette (Ctrl+K) finds, one group for each. */
  readonly finds?: readonly Finder[];
  /** The page of a record, by the GraphQL name of what it is: where lists over all domains lead to. */
  readonly records?: Readonly<Record<string, (id: string) => string>>;
  /** Where it is explained: the manual opens at this section from the feature's pages, and from a route at its own, `handle: { section: 'review' }`. */
  readonly manual?: Manual & { readonly section?: string };
  /** What it adds to the pages of other domains' records. */
  readonly panels?: readonly RecordPanel[];
}

export function defineFeature(feature: Feature): Feature {
  return feature;
}
