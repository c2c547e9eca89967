// What packages/config/manual.ts makes of a MANUAL.md when a frontend is built.
declare module '*.md' {
  import type { ComponentType, ReactNode } from 'react';

  export const title: string;
  export const headings: readonly { readonly id: string; readonly level: number; readonly title: string }[];
  /** `Link` leads to a section of a manual: `incubation#apply`. */
  export function Text(properties: { readonly Link: ComponentType<{ readonly to: string; readonly children?: ReactNode }> }): ReactNode;
}
