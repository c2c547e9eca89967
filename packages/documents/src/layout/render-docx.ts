import { AlignmentType, BorderStyle, convertMillimetersToTwip as millimetres, Document, DocumentGridType, Header, HeadingLevel, type IStylesOptions, LineRuleType, Packer, Paragraph, type Table } from 'docx';
import type { OfficialBlock, OfficialText } from '../official/official-text.ts';
import { characters, colophon, lines, pageNumber, penOf, type Pen, tableOf, twips } from './docx-parts.ts';
import type { Faces } from './faces.ts';
import { documentFonts } from './fonts.ts';
import { characterPitch, dateShown, head, linePitch, mastheadSize, page, pageNumberBelow, points, signatureIndents, sizes } from './page.ts';
import type { RenderOptions } from './render-pdf.ts';

const centred = { alignment: AlignmentType.CENTER } as const;
const indented = { indent: { firstLine: characters(2) } } as const;
const RED = 'FF0000';

function headOfPage(pen: Pen, text: OfficialText): Paragraph[] {
  const size = mastheadSize(text.masthead);
  const top = twips(points(head.mastheadTop));
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: Math.round(points(head.ruleBelowNumber) - (linePitch - sizes.text) / 2) } };
  const above = lines(head.numberLine - 1) - top - twips(size);
  const number = text.signer === null
    ? { ...centred, children: pen.runs('仿宋', text.number) }
    : { indent: { left: characters(1), right: characters(1) }, tabStops: [{ type: 'right' as const, position: characters(page.characters - 1) }], children: [...pen.runs('仿宋', `${text.number}\t签发人：`), ...pen.runs('楷体', text.signer)] };
  return [
    // Word drops what a paragraph keeps clear above itself at the head of a page.
    new Paragraph({ spacing: { line: top, lineRule: LineRuleType.EXACT }, children: [] }),
    new Paragraph({ ...centred, spacing: { line: twips(size), lineRule: LineRuleType.EXACT }, children: pen.runs('小标宋', text.masthead, { size: size * 2, color: RED }) }),
    new Paragraph({ ...number, spacing: { before: above }, border: rule }),
    ...empty(head.linesBelow),
    new Paragraph({ ...centred, heading: HeadingLevel.HEADING_1, children: pen.runs('小标宋', text.title, { size: sizes.title * 2 }) }),
    ...empty(1),
    ...(text.addressees.length > 0 ? [pen.paragraph('仿宋', `${text.addressees.join('、')}：`)] : []),
  ];
}

const empty = (count: number): Paragraph[] => Array.from({ length: count }, () => new Paragraph({}));

const headingFaces = ['黑体', '楷体', '仿宋', '仿宋'] as const;
const headingLevels = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5] as const;

function blockOf(pen: Pen, block: OfficialBlock, last: boolean): Paragraph | Table {
  if (block.kind === 'table') return tableOf(pen, block.header, block.rows);
  if (block.kind === 'paragraph') return pen.paragraph('仿宋', block.text, { ...indented, keepNext: last });
  const level = block.level - 1;
  return new Paragraph({ ...indented, heading: headingLevels[level], keepNext: true, children: pen.runs(headingFaces[level]!, block.text, { bold: block.level === 3 }) });
}

function enclosures(pen: Pen, titles: readonly string[]): Paragraph[] {
  const shown = titles.map((title, index) => (index === 0 ? '附件：' : '') + (titles.length > 1 ? `${index + 1}.` : '') + title);
  const hanging = titles.length > 1 ? 1 : 0;
  return titles.length === 0 ? [] : [...empty(1), ...shown.map((title, index) => pen.paragraph('仿宋', title, { keepNext: true, indent: { left: characters(5 + hanging), hanging: characters(hanging + (index === 0 ? 3 : 0)) } }))];
}

function footOfText(pen: Pen, text: OfficialText): Paragraph[] {
  const date = dateShown(text.date);
  const indents = signatureIndents(text.signature, date);
  const atTheRight = (shown: string, right: number, keepNext: boolean): Paragraph => pen.paragraph('仿宋', shown, { alignment: AlignmentType.RIGHT, keepNext, indent: { right: characters(right) } });
  const copies = text.copiesTo.length > 0 ? [[`抄送：${text.copiesTo.join('、')}。`, ''] as const] : [];
  const printed = text.printedBy && text.printedOn ? [[text.printedBy, `${dateShown(text.printedOn)}印发`] as const] : [];
  return [
    ...[1, 2].map(() => new Paragraph({ keepNext: true })),
    atTheRight(text.signature, indents.signature, true), atTheRight(date, indents.date, text.note !== null),
    ...(text.note === null ? [] : [pen.paragraph('仿宋', `（${text.note}）`, indented)]),
    ...colophon(pen, [...copies, ...printed]),
  ];
}

const bottom = page.height - page.top - page.textHeight;
const section = {
  page: {
    size: { width: millimetres(page.width), height: millimetres(page.height) },
    margin: {
      top: millimetres(page.top), left: millimetres(page.left), right: millimetres(page.width - page.left - page.textWidth), bottom: millimetres(bottom),
      // From the edge of the paper to the foot of the line whose middle the dashes are.
      header: millimetres(20), footer: twips(points(bottom - pageNumberBelow) - sizes.small / 2),
    },
  },
  // By what each character of 3号 is narrower than its font, in 4,096ths of a point.
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: lines(1), charSpace: Math.round((characterPitch - sizes.text) * 4_096) },
};

// Word's own headings are blue, and stand apart from the text.
function stylesOf(faces: Faces): IStylesOptions {
  const font = { eastAsia: faces.仿宋, ascii: faces.仿宋, hAnsi: faces.仿宋 };
  const paragraph = { spacing: { before: 0, after: 0, line: lines(1), lineRule: LineRuleType.EXACT } };
  const plain = { run: { color: '000000', size: sizes.text * 2, font, bold: false }, paragraph };
  return { default: { document: { run: { size: sizes.text * 2, font, language: { value: 'zh-CN', eastAsia: 'zh-CN' } }, paragraph }, heading1: plain, heading2: plain, heading3: plain, heading4: plain, heading5: plain } };
}

/** A docx of an official document in the layout of GB/T 9704-2012, to be filled on or sent through an office's own system. It names the office's fonts and brings none. */
export async function renderDocx(text: OfficialText, { copy = false, fonts = documentFonts() }: Partial<RenderOptions> = {}): Promise<Buffer> {
  const pen = penOf(fonts.docxFaces);
  const mark = (): Header => new Header({ children: [pen.paragraph('黑体', '副本', { alignment: AlignmentType.RIGHT })] });
  const { body } = text;
  const document = new Document({
    title: text.title.replaceAll('\n', ''), creator: text.signature, evenAndOddHeaderAndFooters: true, styles: stylesOf(fonts.docxFaces),
    sections: [{
      properties: section, headers: copy ? { default: mark(), even: mark() } : undefined, footers: { default: pageNumber(pen, 'right'), even: pageNumber(pen, 'left') },
      children: [...headOfPage(pen, text), ...body.map((block, index) => blockOf(pen, block, index === body.length - 1)), ...enclosures(pen, text.enclosures), ...footOfText(pen, text)],
    }],
  });
  return Packer.toBuffer(document);
}
