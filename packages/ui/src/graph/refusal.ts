import { graphql, type ResultOf } from '@gongqiao/schema';

/** Every mutation selects it beside its result: an expected failure, why, and what to do. */
export const RefusalFragment = graphql(`
  fragment RefusalDetail on Refusal {
    code message fields changes { field label before after by }
  }
`);

export type RefusalData = ResultOf<typeof RefusalFragment>;
export type ChangeData = RefusalData['changes'][number];
