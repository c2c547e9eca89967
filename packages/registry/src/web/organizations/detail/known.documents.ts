import { graphql, type ResultOf } from '@gongqiao/schema';

export const KnownDocument = graphql(`
  query KnownOrganization($id: ID!, $on: LocalDate, $view: KnownView!) {
    knownOrganization(id: $id, on: $on, view: $view) {
      id firstKnown
      values { field label value source origin batch validSince knownSince by reason }
    }
  }
`);

export type KnownValue = NonNullable<ResultOf<typeof KnownDocument>['knownOrganization']>['values'][number];
