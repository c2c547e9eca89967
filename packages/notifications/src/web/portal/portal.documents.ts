import { graphql } from '@gongqiao/schema';

export const MessageVisitorQuery = graphql(`
  query MessageVisitor {
    viewer { kind account }
  }
`);
