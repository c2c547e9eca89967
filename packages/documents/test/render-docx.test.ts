import { buffer } from 'node:stream/consumers';
import { expect, describe, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ownFonts } from '../src/index.ts';
import { renderDocx } from '../src/layout/render-docx.ts';
import { issued } from './official-samples.ts';

async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  return parts;
}
/** The attributes of the first element of a name. */
const attributes = (xml: string, name: string): Record<string, string> => Object.fromEntries([...(new RegExp(`<${name}( [^>]*)/?>`).exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
/** The paragraph in which a text stands. */
const paragraphOf = (xml: string, text: string): string => xml.split('<w:p>').find((paragraph) => paragraph.replaceAll(/<[^>]+>/g, '').includes(text))!;
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1_440);
const off = (value: string | undefined, wanted: number): number => Math.abs(Number(value) - wanted);

describe('docx 版面（GB/T 9704-2012）', async () => {
  const parts = await partsOf(await renderDocx(issued));
  const document = parts.get('word/document.xml')!;

  it('A4 和页边', () => {
    const size = attributes(document, 'w:pgSz');
    const margin = attributes(document, 'w:pgMar');
    expect(off(size['w'], twips(210))).toBeLessThanOrEqual(1);
    expect(off(size['h'], twips(297))).toBeLessThanOrEqual(1);
    for (const [side, millimetres] of [['top', 37], ['left', 28], ['right', 210 - 28 - 156], ['bottom', 297 - 37 - 225]] as const) expect(off(margin[side], twips(millimetres)), side).toBeLessThanOrEqual(1);
  });

  it('文档网格：每面 22 行，每行 28 字', () => {
    const grid = attributes(document, 'w:docGrid');
    expect(grid['type']).toBe('linesAndChars');
    expect(Math.floor(twips(225) / Number(grid['linePitch']))).toBe(22);
    const character = 16 + Number(grid['charSpace']) / 4_096;
    expect((156 / 25.4) * 72 / character).toBeCloseTo(28, 2);
    const styles = parts.get('word/styles.xml')!;
    expect(attributes(styles, 'w:spacing')).toMatchObject({ line: grid['linePitch'], lineRule: 'exact', before: '0', after: '0' });
    expect(attributes(styles, 'w:sz')).toEqual({ val: '32' });
  });

  it('字体和字号：标题 2 号小标宋，正文 3 号仿宋，层次黑体、楷体、仿宋', () => {
    for (const [text, font, halfPoints] of [['青岛市总工会文件', '方正小标宋简体', '84'], ['关于准予', '方正小标宋简体', '44'], ['一、事实', '黑体', '32'], ['（一）评审', '楷体_GB2312', '32'], ['1.救济', '仿宋_GB2312', '32'], ['经查', '仿宋_GB2312', '32'], ['抄送：', '仿宋_GB2312', '28']] as const) {
      const paragraph = paragraphOf(document, text);
      expect([text, attributes(paragraph, 'w:rFonts')['eastAsia'], attributes(paragraph, 'w:sz')['val']]).toEqual([text, font, halfPoints]);
    }
    expect(off(attributes(paragraphOf(document, '经查'), 'w:ind')['firstLine'], 2 * 316)).toBeLessThanOrEqual(1);
  });

  it('发文字号、署名、日期、版记', () => {
    expect(document).toContain('青工〔2018〕21号');
    expect(off(attributes(paragraphOf(document, '（此件公开发布）'), 'w:ind')['firstLine'], 2 * 316)).toBeLessThanOrEqual(1);
    const date = document.split('<w:p>').find((paragraph) => paragraph.replaceAll(/<[^>]+>/g, '') === '2018年3月2日')!;
    expect(attributes(date, 'w:jc')['val']).toBe('right');
    expect(off(attributes(date, 'w:ind')['right'], 4 * 316)).toBeLessThanOrEqual(1);
    expect(attributes(paragraphOf(document, '印发'), 'w:framePr')).toMatchObject({ yAlign: 'bottom', vAnchor: 'margin' });
    expect(paragraphOf(document, '印发')).toContain('<w:tab/>');
    expect(document).toContain('<w:tblHeader/>');
  });

  it('页码：4 号，一字线，单页居右、双页居左；不是副本的没有页眉', () => {
    const sections = [...document.matchAll(/<w:(header|footer)Reference w:type="(\w+)"/g)].map(([, kind, type]) => `${kind} ${type}`);
    expect(sections).toEqual(['footer default', 'footer even']);
    const [odd, even] = ['word/footer1.xml', 'word/footer2.xml'].map((name) => parts.get(name)!) as [string, string];
    expect([odd, even].map((footer) => [attributes(footer, 'w:jc')['val'], attributes(footer, 'w:sz')['val'], footer.replaceAll(/<[^>]+>/g, '')])).toEqual([['right', '28', '— PAGE —'], ['left', '28', '— PAGE —']]);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});

it('副本每一页都标明；自备的字体照它的名字写', async () => {
  const faces = { 仿宋: '甲仿宋', 小标宋: '甲小标宋', 黑体: '甲黑体', 楷体: '甲楷体' };
  const parts = await partsOf(await renderDocx(issued, { copy: true, fonts: ownFonts('/fonts', faces) }));
  for (const name of ['word/header1.xml', 'word/header2.xml']) expect(parts.get(name)!.replaceAll(/<[^>]+>/g, '')).toBe('副本');
  expect(new Set([...parts.get('word/document.xml')!.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font))).toEqual(new Set(Object.values(faces)));
});

it('内容里的记号只是文字', async () => {
  const parts = await partsOf(await renderDocx({ ...issued, body: [{ kind: 'paragraph', text: '<w:p/>&amp;"引号"' }] }));
  expect(parts.get('word/document.xml')).toContain('&lt;w:p/&gt;&amp;amp;');
});
