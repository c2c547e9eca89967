import { graphql, type ResultOf, type VariablesOf } from '@gongqiao/schema';

export const ContactsDocument = graphql(`
  query Contacts($filter: ContactFilter, $orderBy: ContactOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: contacts(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id position officePhone organization { id name region { code name } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ContactTotalDocument = graphql(`
  query ContactTotal($filter: ContactFilter, $upTo: Int) {
    page: contacts(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export type ContactRow = ResultOf<typeof ContactsDocument>['page']['nodes'][number];
export type ContactFilter = NonNullable<VariablesOf<typeof ContactsDocument>['filter']>;
