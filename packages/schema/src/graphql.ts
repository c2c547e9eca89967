import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Types a GraphQL document by the generated schema. All our scalars travel as text; `Fen` is digits, because a number would lose large sums. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Fen: string; Instant: string; LocalDate: string; PartialDate: string };
}>();
