import { describe, expect, it } from 'vitest';
import { partialDateOf } from './partial-date.ts';

describe('日期可以只到年或月', () => {
  it.each([
    ['2015', '2015'], ['2015年', '2015'], ['2015.6', '2015-06'], ['2015年6月', '2015-06'], ['2015-6-3', '2015-06-03'], ['2015年6月3日', '2015-06-03'], ['20150630', '2015-06-30'], ['２０１５／６／３０', '2015-06-30'], ['2016-02-29', '2016-02-29'],
  ])('%s → %s', (typed, date) => {
    expect(partialDateOf(typed)).toBe(date);
  });

  it.each(['', '15年', '2015-13', '2015-02-29', '2015-06-31', '6/30/2015', '去年'])('“%s”不是日期', (typed) => {
    expect(partialDateOf(typed)).toBeNull();
  });
});
