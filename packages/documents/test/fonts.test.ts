import path from 'node:path';
import { expect, it } from 'vitest';
import { checkFonts, ownFonts, packagedFonts } from '../src/index.ts';
import { renderPdf } from '../src/layout/render-pdf.ts';
import { issued } from './official-samples.ts';
import { readPdf } from './read-pdf.ts';

const packaged = packagedFonts();
// A folder with folders of fonts below it, as an office may have one.
const folder = path.dirname(packaged.folders.at(-1)!);
const faces = { 仿宋: 'Noto Sans SC', 小标宋: 'Noto Sans SC', 黑体: 'Noto Sans SC', 楷体: 'Noto Sans SC' };

it('自带的字体都在；指定的缺哪个说哪个', async () => {
  expect(await checkFonts(packaged)).toEqual([]);
  expect(await checkFonts(ownFonts(folder, faces))).toEqual([]);
  expect(await checkFonts(ownFonts(folder, { ...faces, 楷体: 'KaiTi_GB2312' }))).toEqual(['楷体']);
  expect(await checkFonts(ownFonts('/no/such/folder', faces))).toEqual(['仿宋', '小标宋', '黑体', '楷体']);
  // What is not in the folder is looked for in the others.
  expect(await checkFonts(ownFonts('/no/such/folder', faces, packaged))).toEqual([]);
});

it('自备的字体用在 PDF 里', async () => {
  const { pages } = await readPdf(await renderPdf(issued, { issuedAt: new Date('2018-03-02T02:00:00Z'), fonts: ownFonts(folder, faces) }));
  expect(pages[0]!.placed.find(({ text }) => text.includes('经查'))!.font).toContain('NotoSansSC');
});
