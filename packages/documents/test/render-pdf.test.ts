import { expect, describe, it } from 'vitest';
import type { OfficialText } from '../src/index.ts';
import { renderPdf } from '../src/layout/render-pdf.ts';
import { full, issued } from './official-samples.ts';
import { type Placed, readPdf } from './read-pdf.ts';

const millimetre = 72 / 25.4;
const issuedAt = new Date('2018-03-02T02:00:00Z');
const print = async (text: OfficialText, copy = false) => readPdf(await renderPdf(text, { issuedAt, copy }));
const find = (placed: readonly Placed[], text: string): Placed => placed.find((one) => one.text.includes(text))!;
// The upper edge of a character stands 0.88 of its size above the baseline.
const topOf = ({ baseline, size }: Placed): number => baseline - 0.88 * size;

describe('版面（GB/T 9704-2012）', () => {
  it('A4；天头 37 mm，订口 28 mm，版心 156 mm × 225 mm；每面 22 行，每行 28 字，3 号', async () => {
    const { pages } = await print(full);
    expect(pages).toHaveLength(5);
    const { width, height, placed } = pages[1]!;
    expect([width / millimetre, height / millimetre].map(Math.round)).toEqual([210, 297]);
    const lines = placed.filter(({ text }) => text.includes('永'));
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(({ text, size }) => `${text.length} ${size}`))).toEqual(new Set(['26 16', '28 16']));
    for (const line of lines) {
      // 首行空二字
      expect(line.left).toBeCloseTo((28 * millimetre) + (line.text.length === 26 ? 2 * 15.785 : 0), 1);
      expect(line.right).toBeCloseTo((28 + 156) * millimetre, 0);
    }
    const pitch = (225 * millimetre) / 22;
    lines.forEach((line, index) => expect(topOf(line)).toBeCloseTo(37 * millimetre + index * pitch + (pitch - 16) / 2, 0));
    expect(lines.at(-1)!.baseline).toBeLessThan((37 + 225) * millimetre);
  });

  it('首页：发文机关标志上边缘距版心上边缘 35 mm，发文字号用六角括号、居中，标题 2 号、居中，主送机关顶格', async () => {
    const { pages: [first] } = await print(issued);
    const middle = (28 + 78) * millimetre;
    const [masthead, number, title, addressee] = ['青岛市总工会文件', '青工〔2018〕21号', '关于准予', '蓝湾职工服务中心：'].map((text) => find(first!.placed, text)) as [Placed, Placed, Placed, Placed];
    expect(topOf(masthead)).toBeCloseTo((37 + 35) * millimetre, 0);
    for (const centred of [masthead, number, title]) expect((centred.left + centred.right) / 2).toBeCloseTo(middle, 0);
    expect([masthead.size, number.size, title.size, addressee.size]).toEqual([42, 16, 22, 16]);
    expect(addressee.left).toBeCloseTo(28 * millimetre, 1);
    // 标题下空一行
    expect(addressee.baseline - title.baseline).toBeCloseTo(2 * (225 * millimetre) / 22, -1);
  });

  it('上行文：发文字号居左空一字，签发人居右空一字', async () => {
    const { pages: [first] } = await print({ ...issued, signer: '王某' });
    expect(find(first!.placed, '青工〔2018〕21号').left).toBeCloseTo(28 * millimetre + 15.785, 0);
    expect(find(first!.placed, '王某').right).toBeCloseTo((28 + 156) * millimetre - 15.785, 0);
  });

  it('页码 4 号，左右一字线，距版心下边缘 7 mm；单页居右空一字，双页居左空一字', async () => {
    const { pages } = await print(full);
    const numbers = pages.map(({ placed }, index) => find(placed, `— ${index + 1} —`));
    expect(numbers.map(({ size }) => size)).toEqual([14, 14, 14, 14, 14]);
    for (const [index, number] of numbers.entries()) {
      const fromTheEdge = index % 2 === 0 ? (28 + 156) * millimetre - number.right : number.left - 28 * millimetre;
      expect(fromTheEdge).toBeCloseTo(14, 0);
      // The dash runs through the middle of its line.
      expect((topOf(number) + number.size / 2 - (37 + 225) * millimetre) / millimetre).toBeCloseTo(7, 1);
    }
  });

  it('层次字体：一级黑体，正文仿宋（没有自备字体时用思源宋体代），标题加粗；副本和没有标注的只差在标注', async () => {
    const { pages: [first, second] } = await print(issued);
    const placed = [...first!.placed, ...second!.placed];
    expect(find(placed, '一、事实').font).toContain('NotoSansSC');
    expect(find(placed, '经查').font).toContain('NotoSerifSC-Regular');
    expect(find(placed, '关于准予').font).toContain('NotoSerifSC-Bold');
    const copy = await print(issued, true);
    expect(copy.pages.map(({ placed: texts }) => texts.filter(({ text }) => text === '副本').length)).toEqual([1, 1]);
    expect(copy.info['Title']).toBe('青岛市总工会关于准予蓝湾职工服务中心入驻的决定（副本）');
    expect(copy.pages[0]!.placed.filter(({ text }) => text !== '副本')).toEqual(first!.placed.map((one) => ({ ...one, font: expect.any(String) as string })));
  });

  it('署名居中于成文日期之上，日期用阿拉伯数字、右空四字；版记在末页版心的最下', async () => {
    const { pages } = await print(issued);
    const { placed } = pages.at(-1)!;
    const [signature, date, note, copies, printed] = ['青岛市总工会', '2018年3月2日', '（此件公开发布）', '抄送：市北区总工会、法律工作部。', '2018年3月2日印发'].map((text) => placed.find((one) => one.text === text)!) as [Placed, Placed, Placed, Placed, Placed];
    expect(date.right).toBeCloseTo((28 + 156) * millimetre - 4 * 15.785, 0);
    expect(Math.abs((signature.left + signature.right) / 2 - (date.left + date.right) / 2)).toBeLessThan(8);
    expect(note.left).toBeCloseTo(28 * millimetre + 2 * 15.785, 0);
    expect([copies.size, printed.size]).toEqual([14, 14]);
    expect(printed.right).toBeCloseTo((28 + 156) * millimetre - 14, 0);
    expect((37 + 225) * millimetre - printed.baseline).toBeLessThan(12);
  });

  it.each([['一面正好写满，成文日期不能独自在下一面', 9], ['版记放不下，独自到末页，也在最下', 6]])('%s', async (_, count) => {
    const { pages } = await print({ ...full, body: Array.from({ length: count }, () => ({ kind: 'paragraph', text: '永'.repeat(26) })), copiesTo: ['市北区总工会'], printedBy: '办公室', printedOn: '2018-03-02' });
    const last = pages.find(({ placed }) => placed.some(({ text }) => text === '2018年3月2日'))!;
    expect(last.placed.some(({ text }) => text.includes('永'))).toBe(true);
    expect((37 + 225) * millimetre - find(pages.at(-1)!.placed, '印发').baseline).toBeLessThan(12);
  });
});

describe('文件本身', () => {
  it('有标签（PDF/UA-1），有题名、作者、语言；层次不跳级，表格有表头', async () => {
    const bytes = await renderPdf(issued, { issuedAt });
    const { info, tagged, pages } = await readPdf(bytes);
    expect([tagged, info['Title'], info['Author'], info['Language'], info['CreationDate']]).toEqual([true, '青岛市总工会关于准予蓝湾职工服务中心入驻的决定', '青岛市总工会', 'zh-CN', 'D:20180302020000Z']);
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const roles = pages.flatMap((page) => page.roles);
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3', 'H4', 'H4']);
    // One table, whose head is repeated on the next page without being read out again.
    expect(pages.map((page) => page.roles.filter((role) => role === 'TH').length)).toEqual([3, 3]);
  });

  it('同一份公文，每次打印一个字节也不差', async () => {
    expect((await renderPdf(issued, { issuedAt })).equals(await renderPdf({ ...issued }, { issuedAt: new Date(issuedAt) }))).toBe(true);
  });

  it('名字里有字体没有的字，照样打印：不合 PDF/UA，标签还在', async () => {
    const bytes = await renderPdf({ ...issued, addressees: ['王\u{31350}'] }, { issuedAt });
    const { pages, tagged } = await readPdf(bytes);
    expect([tagged, bytes.toString('latin1').includes('pdfuaid')]).toEqual([true, false]);
    expect(find(pages[0]!.placed, '王').left).toBeCloseTo(28 * millimetre, 1);
    expect(pages[0]!.placed.some(({ text }) => text.includes('经查'))).toBe(true);
  });

  it('内容里的记号只是文字', async () => {
    const text = '#panic("x") *粗* $x$ [y] \\ "引号" @ref <label> // 注';
    const { pages: [page] } = await print({ ...issued, body: [{ kind: 'paragraph', text }], enclosures: [], note: null });
    expect(page!.placed.map((one) => one.text).join('').replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
  });
});
