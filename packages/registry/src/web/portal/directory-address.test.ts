import { describe, expect, test } from 'vitest';
import { directoryAddress, readAddress, variablesOf } from './directory-address.ts';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('名录的网址', () => {
  test('写出的网址读回来是同样的条件', () => {
    const address = directoryAddress({ q: '心理 & 法律', region: '370214', kind: 'LAW_FIRM', domain: 'SKILLS', status: 'FILED' });
    expect(directoryAddress({}, readAddress(new URL(address, 'http://127.0.0.1').searchParams))).toBe(address);
  });

  test('没有条件时网址是干净的', () => {
    expect(directoryAddress({})).toBe('/organizations');
  });

  test('改条件回到第一页，翻页不改条件', () => {
    const second = read('q=心理&after=abc');
    expect(directoryAddress({ kind: 'FOUNDATION' }, second)).not.toContain('after');
    expect(directoryAddress({ before: 'xyz' }, second)).toBe(`/organizations?q=${encodeURIComponent('心理')}&before=xyz`);
  });

  test.each([['kind=NOBODY'], ['domain=constructor'], ['status='], ['region=drop table'], ['region=37021']])('不认识的值当作没有写：%s', (query) => {
    expect(variablesOf(read(query))).toEqual({ first: 20, filter: {} });
  });

  test('向前翻页取最后几条', () => {
    expect(variablesOf(read('before=xyz&region=370214'))).toEqual({ last: 20, before: 'xyz', filter: { region: ['370214'] } });
  });
});
