import type { Class, Filter, Viewer } from '@gongqiao/kernel';

/** What the record of an organization says of one noun. */
export interface OwnSection {
  readonly noun: () => Class;
  /** Which rows are the viewer's own; their row rule holds beside it. */
  readonly own: (viewer: Viewer) => Filter;
  /** What is told beside the columns that an organization may see. */
  readonly more?: readonly { readonly title: string; readonly text: (row: never) => string }[];
}

const sections: OwnSection[] = [];

/** Puts the rows of a noun into 我的档案 of whom they are about, in the order of the domains. */
export function keepInRecord(...added: readonly OwnSection[]): void {
  sections.push(...added);
}

export const ownSections = (): readonly OwnSection[] => sections;
