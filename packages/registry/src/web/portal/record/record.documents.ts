import { graphql, type ResultOf } from '@gongqiao/schema';

export const OwnRecordQuery = graphql(`
  query WholeOwnRecord {
    ownRecord { name asOf sections { title columns rows total } }
  }
`);

export type WholeRecord = NonNullable<ResultOf<typeof OwnRecordQuery>['ownRecord']>;
export type RecordPart = WholeRecord['sections'][number];
