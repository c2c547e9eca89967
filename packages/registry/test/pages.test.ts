import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';

const web = join(import.meta.dirname, '../src/web');
// Read, not imported: features draw, and draw in a browser only.
const sources = globSync('*/feature.ts', { cwd: web }).map((file) => readFileSync(join(web, file), 'utf8')).join('\n');
const entries = [...sources.matchAll(/title: '([^']+)', keywords: '([^']*)'/g)].map(([, title, keywords]) => [title!, keywords!] as const);

it('每个页面都在内', () => {
  expect(entries.length).toBeGreaterThan(5);
  expect(entries).toHaveLength(sources.split('keywords:').length - 1);
});

it.each(entries)('页面名的拼音和首字母：%s（%s）', (title, keywords) => {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', v: true });
  expect(keywords).toBe(`${syllables.join('')} ${syllables.map((syllable) => syllable[0]).join('')}`);
});
