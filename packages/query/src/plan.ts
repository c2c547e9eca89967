import type { NounMeta, Viewer } from '@gongqiao/kernel';
import type { GraphQLSchema } from 'graphql';
import type { Parameters } from './parameters.ts';
import type { Request } from './selection.ts';

/** One statement in the making. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly request: Request;
  readonly viewer: Viewer;
  readonly parameters: Parameters;
  /** The JSON is the answer itself: keyed by response keys, nothing left for resolvers. Else it is rows for resolvers. */
  readonly verbatim: boolean;
  /** Says what the plan does not cover; in verbatim plans nothing may be left. */
  readonly uncovered: (what: string) => void;
  /** A fresh table alias. */
  readonly alias: () => string;
  /** The part of the statement that looks for a text, once however often it is asked for: a name under which `few` says whether the finds are few, and `keys` gives these. */
  readonly found: (noun: NounMeta, text: string, scopes: readonly string[] | null) => string;
}

// Rows for resolvers keep columns and fields under names that no response key can have: an alias may be the name of another field.

/** Where rows for resolvers keep a column, once however many fields read it. */
export const columnName = (property: string): string => `$${property}`;
/** Where they keep what has arguments or a selection of its own. */
export const fieldName = (responseKey: string): string => `>${responseKey}`;

export const columnKey = (plan: Plan, responseKey: string, property: string): string => (plan.verbatim ? responseKey : columnName(property));
export const fieldKey = (plan: Plan, responseKey: string): string => (plan.verbatim ? responseKey : fieldName(responseKey));
