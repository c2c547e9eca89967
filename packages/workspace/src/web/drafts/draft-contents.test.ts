import { describe, expect, it } from 'vitest';
import { contentsOf, draftOf } from './draft-contents.ts';

const left = { subject: 'Club:1', baseVersion: 2, fields: [{ field: 'name', text: '旧稿', words: null }, { field: 'tags', text: null, words: ['甲'] }], reason: '先前的理由', device: 'desk', savedAt: '2026-03-02T04:00:00Z' };

describe('草稿存了再取', () => {
  it('还是那些内容', () => {
    const { inputs, reason, version } = draftOf(left);
    expect(contentsOf(inputs, reason, version ?? null, null)).toEqual({ fields: [{ field: 'name', text: '旧稿' }, { field: 'tags', words: ['甲'] }], reason: '先前的理由', baseVersion: 2 });
  });

  it('别处的草稿还没有理会，接着打的字存在它上面，一个字也不丢；从较早的版本算起', () => {
    expect(contentsOf({ name: '新打的' }, '', 5, draftOf(left))).toEqual({ fields: [{ field: 'name', text: '新打的' }, { field: 'tags', words: ['甲'] }], reason: '先前的理由', baseVersion: 2 });
    expect(contentsOf({ name: '新打的' }, '新的理由', null, draftOf({ ...left, baseVersion: null }))).toMatchObject({ reason: '新的理由', baseVersion: null });
  });
});
