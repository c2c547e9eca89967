import type { Viewer } from '@gongqiao/kernel';
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
}

/** Resolvers of relations and connections look under the response key, since each alias has arguments of its own; columns lie under their names. */
export function keyOf(plan: Plan, responseKey: string, property: string, ownResolver: boolean): string {
  return plan.verbatim || ownResolver ? responseKey : property;
}

/** Where rows for resolvers keep columns that only a computed field needs. */
export const needKey = (property: string): string => `$${property}`;
