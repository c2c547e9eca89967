import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileManual } from '../manual.ts';
import { allPictures } from '../pictures/picture.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = globSync('packages/*/MANUAL{,.portal}.md', { cwd: root }).sort();
const manuals = files.map((file) => ({ file, folder: basename(dirname(file)), kind: basename(file), ...compileManual(readFileSync(join(root, file), 'utf8'), join(root, dirname(file))) }));

const sectionsOf = (kind: string, folder: string): readonly string[] => manuals.filter((manual) => manual.kind === kind && manual.folder === folder).flatMap(({ headings }) => headings.map(({ id }) => id));

describe('手册编译成页面', () => {
  it('标题、列表、表格、链接', () => {
    const { title, headings, links, code } = compileManual('# 名\n\n## 一、甲 {#first}\n\n1. **粗** `a<b>` & “引”\n2. [乙](../venues/MANUAL.md#use)、[甲](#first)、[外](/open-data)\n\n| 谁 | 办 |\n|---|---|\n| 甲 | 乙 |\n', '/nowhere/funds');
    expect({ title, headings, links }).toEqual({ title: '名', headings: [{ id: 'first', level: 2, title: '一、甲' }], links: ['venues#use', 'funds#first'] });
    expect(code).toContain('h("code",null,"a<b>")');
    expect(code).toContain('" & “引”"');
    expect(code).toContain('h(Link,{to:"venues#use"},"乙")');
    expect(code).toContain('h("a",{"href":"/open-data"},"外")');
    expect(code).toContain('h("th",{"scope":"col"},"谁")');
  });

  it.each([
    ['图片没有文字说明', '# 名\n\n![](manual/one.png)\n', 'no text for those who do not see it'],
    ['图片在别处', '# 名\n\n![图](../one.png)\n', 'does not lie in manual/'],
    ['图片夹在文字里', '# 名\n\n看 ![图](manual/one.png)\n', 'image is not for manuals'],
    ['标题没有标识', '# 名\n\n## 甲\n', 'has no {#id}'],
    ['标识重复', '# 名\n\n## 甲 {#a}\n\n## 乙 {#a}\n', 'two headings have the id a'],
    ['跳了一级', '# 名\n\n### 甲 {#a}\n', 'skips a level'],
    ['HTML', '# 名\n\n<b onclick="x()">甲</b>\n', 'html is not for manuals'],
    ['没有书名', '甲\n', 'no title'],
  ])('%s的，不能编译', (_, markdown, message) => {
    expect(() => compileManual(markdown, '/nowhere/funds')).toThrow(message);
  });
});

describe.each(manuals)('$file', ({ folder, kind, pictures, links }) => {
  it('写到的图片都在，每张不到 200 KB', () => {
    expect(pictures.filter((path) => !existsSync(join(root, 'packages', folder, path)))).toEqual([]);
    expect(pictures.filter((path) => statSync(join(root, 'packages', folder, path)).size > 200_000)).toEqual([]);
  });

  it('链接的那一节都在', () => {
    expect(links.filter((link) => !sectionsOf(kind, link.split('#')[0]!).includes(link.split('#')[1]!))).toEqual([]);
  });
});

it('手册写到的图片，每张有一行写明怎样拍；每一行拍的，手册都写到', async () => {
  const made = (await allPictures()).map(({ folder, manual, name }) => `${folder}/${manual} manual/${name}.png`);
  expect(made.sort()).toEqual(manuals.flatMap(({ folder, kind, pictures }) => pictures.map((picture) => `${folder}/${kind} ${picture}`)).sort());
});

it('图片合起来不到 3 MB', () => {
  const sizes = globSync('packages/*/manual/*.png', { cwd: root }).map((file) => statSync(join(root, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
});

it('页面打开的那一节都在手册里', () => {
  const named = globSync('packages/*/src/web/**/feature.ts', { cwd: root }).flatMap((file) => {
    const folder = file.split('/')[1]!;
    return [...readFileSync(join(root, file), 'utf8').matchAll(/\bsection: '([^']+)'/g)].map(([, section]) => ({ folder, section: section! }));
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ folder, section }) => !sectionsOf('MANUAL.md', folder).includes(section))).toEqual([]);
});
