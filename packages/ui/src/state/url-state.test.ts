import { describe, expect, it } from 'vitest';
import { pathWith, readUrl, urlChoice, urlFlag, urlList, urlNumber, urlText, urlWords, writeUrl } from './url-state.ts';

const shape = { search: urlText, kind: urlList(['A', 'B', 'C']), region: urlWords, union: urlFlag, page: urlNumber, size: urlChoice(['20', '50'], '50') };

describe('列表的状态写进地址，再读出来一样', () => {
  it.each([
    [{ search: '心理、健康 & 50%', kind: ['A', 'C'], region: ['370214', '370215'], union: false, page: 3, size: '20' }],
    [{ search: '', kind: [], region: [], union: null, page: null, size: '50' }],
    [{ search: 'lsjzxfw', kind: ['B'], region: [], union: true, page: 1, size: '50' }],
  ])('%j', (values) => {
    expect(readUrl(shape, writeUrl(new URLSearchParams(), values))).toEqual(values);
  });
});

it('地址里写错的，当作没有写', () => {
  const parameters = new URLSearchParams('kind=Z&kind=B&union=maybe&page=-1&size=1000&region=%20&search=%20x%20');
  expect(readUrl(shape, parameters)).toEqual({ search: 'x', kind: ['B'], region: [], union: null, page: null, size: '50' });
});

it('空的不进地址，别人的参数留着', () => {
  const next = writeUrl(new URLSearchParams('row=7&kind=A'), { kind: [], search: '', union: null });
  expect(next.toString()).toBe('row=7');
  expect(pathWith('/organizations', { kind: ['A'], union: true })).toBe('/organizations?kind=A&union=yes');
  expect(pathWith('/organizations', { kind: [] })).toBe('/organizations');
});
