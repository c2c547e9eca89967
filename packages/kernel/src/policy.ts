import { Extensions } from 'type-graphql';
import type { Filter } from './filter.ts';
import type { Class } from './noun.ts';
import type { Viewer } from './viewer.ts';

/** Which rows a viewer may see or act on: all (`true`), none (`false`) or those of a filter. */
export type RowRule = (viewer: Viewer) => Filter;

/** The row rules of one noun; `see` is the WHERE of every read, wherever in the graph it stands. */
export interface Policy {
  readonly type: Class;
  readonly see: RowRule;
}

const policies = new Map<Function, Policy>();

/** Declares who sees which rows of a noun. A noun without a policy does not compose. */
export function policyFor<Rules extends { readonly see: RowRule } & Readonly<Record<string, RowRule>>>(type: Class, rules: Rules): Policy & Rules {
  const policy = { type, ...rules };
  policies.set(type, policy);
  return policy;
}

/** The rule of a noun; none at all means that nobody sees a row. */
export const rowsSeen = (type: Function, viewer: Viewer): Filter => policies.get(type)?.see(viewer) ?? false;

export const findPolicy = (type: Function): Policy | null => policies.get(type) ?? null;

/** Markers in place of a permission. */
export const SIGNED_IN = '@signed-in';
export const PUBLIC = '@public';

/** Who may call an operation: `@Allow('registry.read')`, `@Allow.anyone()` for those signed in, `@Allow.public()` for all. */
export function Allow(permission: string): MethodDecorator & PropertyDecorator {
  return Extensions({ allow: permission }) as MethodDecorator & PropertyDecorator;
}
Allow.anyone = () => Allow(SIGNED_IN);
Allow.public = () => Allow(PUBLIC);
