import { graphql } from '@gongqiao/schema';

export const OwnIdQuery = graphql(`
  query OwnAccessViewer {
    viewer { organizationId }
  }
`);

export const OwnAccessesQuery = graphql(`
  query OwnAccesses($id: ID!, $kind: AccessKind, $after: ID) {
    recordAccesses(noun: "Organization", id: $id, kind: $kind, first: 20, after: $after) {
      nodes { id at kind what fields reason who office }
      hasOlder
    }
  }
`);
