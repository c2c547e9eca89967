import { AlignmentType, BorderStyle, Footer, FrameAnchorType, HorizontalPositionAlign, type IParagraphOptions, type IRunOptions, LineRuleType, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TextRun, VerticalAlignTable, VerticalPositionAlign, WidthType } from 'docx';
import type { Face, Faces } from './faces.ts';
import { characterPitch, columnShares, linePitch, page, points, sizes } from './page.ts';

/** Word counts in twentieths of a point, and fonts in half points. */
export const twips = (value: number): number => Math.round(value * 20);
export const characters = (count: number): number => twips(count * characterPitch);
// Rounded down: 22 lines must go into the page.
export const lines = (count: number): number => Math.floor(count * linePitch * 20);

/** What runs and paragraphs of one document are made with: fonts by the standard's names of their faces. */
export interface Pen {
  /** A text in one face; line breaks and tabs in it stay what they are. */
  runs(face: Face, text: string, options?: IRunOptions): TextRun[];
  paragraph(face: Face, text: string, options?: IParagraphOptions): Paragraph;
}

/** A pen that writes with these fonts. */
export function penOf(faces: Faces): Pen {
  const runs: Pen['runs'] = (face, text, options) => text.split(/(?=[\n\t])/).map((part) => new TextRun({
    size: sizes.text * 2, ...options, font: { eastAsia: faces[face], ascii: faces[face], hAnsi: faces[face], hint: 'eastAsia' },
    break: part.startsWith('\n') ? 1 : 0, children: [...(part.startsWith('\t') ? [new Tab()] : []), part.replace(/^[\n\t]/, '')],
  }));
  return { runs, paragraph: (face, text, options) => new Paragraph({ alignment: AlignmentType.BOTH, ...options, children: runs(face, text) }) };
}

/** The page's number between short dashes, 4号, one character from the outer edge. */
export function pageNumber(pen: Pen, alignment: 'left' | 'right'): Footer {
  const size = sizes.small * 2;
  const children = [...pen.runs('仿宋', '— ', { size }), new TextRun({ children: [PageNumber.CURRENT], size }), ...pen.runs('仿宋', ' —', { size })];
  return new Footer({ children: [new Paragraph({ alignment, indent: { [alignment]: twips(sizes.small) }, spacing: { line: twips(sizes.small), lineRule: LineRuleType.EXACT }, children })] });
}

/** A table as wide as the text, its header repeated on each page. */
export function tableOf(pen: Pen, header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const shares = columnShares([header, ...rows]);
  const width = twips(points(page.textWidth));
  const sum = shares.reduce((total, share) => total + share, 0);
  const columnWidths = shares.map((share) => Math.floor((width * share) / sum));
  const cell = (face: Face, text: string, column: number): TableCell => new TableCell({
    width: { size: columnWidths[column]!, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 360, lineRule: LineRuleType.EXACT }, children: pen.runs(face, text, { size: sizes.table * 2 }) })],
  });
  const row = (face: Face, texts: readonly string[], tableHeader = false): TableRow => new TableRow({ tableHeader, cantSplit: true, children: texts.map((text, column) => cell(face, text, column)) });
  return new Table({ width: { size: width, type: WidthType.DXA }, columnWidths, rows: [row('黑体', header, true), ...rows.map((texts) => row('仿宋', texts))] });
}

// Rules are the borders of paragraphs that share a frame at the foot of the page: thick outside, thin between.
const thick = { style: BorderStyle.SINGLE, size: 8, space: 0, color: '000000' };
const thin = { ...thick, size: 6 };

/** 版记: 抄送, 印发机关 and 印发日期, at the foot of the page on which the text ends. */
export function colophon(pen: Pen, entries: readonly (readonly [text: string, atTheEnd: string])[]): Paragraph[] {
  const width = twips(points(page.textWidth));
  const frame = { type: 'alignment', width, height: 0, anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN }, alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM } } as const;
  const size = sizes.small * 2;
  return entries.map(([text, atTheEnd], index) => new Paragraph({
    frame, indent: { left: twips(sizes.small), right: twips(sizes.small) }, tabStops: [{ type: 'right', position: width - twips(sizes.small) }], border: { top: index === 0 ? thick : thin, bottom: index === entries.length - 1 ? thick : thin },
    children: pen.runs('仿宋', atTheEnd === '' ? text : `${text}\t${atTheEnd}`, { size }),
  }));
}
