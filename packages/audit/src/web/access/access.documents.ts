import { graphql, type ResultOf } from '@gongqiao/schema';

export const AccessesDocument = graphql(`
  query RecordAccesses($noun: String!, $id: ID!, $kind: AccessKind, $first: Int, $after: ID) {
    recordAccesses(noun: $noun, id: $id, kind: $kind, first: $first, after: $after) {
      nodes { id at kind what fields who office }
      hasOlder
    }
  }
`);

export type AccessLine = ResultOf<typeof AccessesDocument>['recordAccesses']['nodes'][number];
