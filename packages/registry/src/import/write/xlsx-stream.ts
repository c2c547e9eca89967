import { Readable } from 'node:stream';
import { columnLetters, type MergedArea } from '../cell.ts';
import { neutralizeText } from './neutralize.ts';
import { type ZipPart, zipStream } from './zip-stream.ts';

/** A cell to write: text is neutralized and never becomes a formula; a date is a serial number of the 1900 system, an amount the digits of a number with two decimals. */
export type XlsxCell = string | number | boolean | { readonly date: number } | { readonly amount: string } | { readonly header: string } | { readonly note: string };

export interface XlsxRow {
  readonly number: number;
  /** By column, 0 being A. */
  readonly cells: readonly (XlsxCell | undefined)[];
}

interface XlsxSheet {
  readonly name: string;
  readonly widths?: ReadonlyMap<number, number>;
  readonly hidden?: ReadonlySet<number>;
  readonly merged?: readonly MergedArea[];
  readonly rows: AsyncIterable<XlsxRow> | Iterable<XlsxRow>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const STYLES = { date: 1, whole: 2, header: 3, note: 4, amount: 5 } as const;
// From here on a number shows with an exponent unless its format says otherwise.
const LONG_NUMBER = 1e11;
const PORTION = 200;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // XML has no place for these, whatever their escape.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

function textCell(place: string, text: string, style: number): string {
  return `<c r="${place}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(neutralizeText(text))}</t></is></c>`;
}

function cellXml(place: string, cell: XlsxCell): string {
  if (typeof cell === 'string') return textCell(place, cell, 0);
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"${Math.abs(cell) >= LONG_NUMBER ? ` s="${STYLES.whole}"` : ''}><v>${cell}</v></c>`;
  if ('date' in cell) return `<c r="${place}" s="${STYLES.date}"><v>${cell.date}</v></c>`;
  if ('amount' in cell) return `<c r="${place}" s="${STYLES.amount}"><v>${Number(cell.amount).toFixed(2)}</v></c>`;
  return 'header' in cell ? textCell(place, cell.header, STYLES.header) : textCell(place, cell.note, STYLES.note);
}

function rowXml({ number, cells }: XlsxRow): string {
  const written = cells.map((cell, column) => (cell === undefined ? '' : cellXml(`${columnLetters(column)}${number}`, cell)));
  return `<row r="${number}">${written.join('')}</row>`;
}

function columnsXml({ widths, hidden }: XlsxSheet): string {
  const columns = [...new Set([...(widths?.keys() ?? []), ...(hidden ?? [])])].sort((one, other) => one - other);
  if (columns.length === 0) return '';
  const one = (column: number): string =>
    `<col min="${column + 1}" max="${column + 1}" width="${widths?.get(column) ?? 14}" customWidth="1"${hidden?.has(column) ? ' hidden="1"' : ''}/>`;
  return `<cols>${columns.map(one).join('')}</cols>`;
}

const areaName = ({ left, top, right, bottom }: MergedArea): string => `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

async function* sheetXml(sheet: XlsxSheet): AsyncGenerator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${columnsXml(sheet)}<sheetData>`;
  let portion: string[] = [];
  for await (const row of sheet.rows) {
    portion.push(rowXml(row));
    if (portion.length < PORTION) continue;
    yield portion.join('');
    portion = [];
  }
  const { merged = [] } = sheet;
  const areas = merged.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  yield `${portion.join('')}</sheetData>${areas && `<mergeCells count="${merged.length}">${areas}</mergeCells>`}</worksheet>`;
}

const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="6"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="1" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/>'
  + '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>';

function sheetName(name: string): string {
  return escaped(name.replace(/[[\]:*?/\\]/g, '').slice(0, 31) || '名单');
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function partsOf(sheet: XlsxSheet): ZipPart[] {
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`;
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${sheetName(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return [
    { name: '[Content_Types].xml', content: [`${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`] },
    { name: '_rels/.rels', content: [relations(['officeDocument', 'xl/workbook.xml'])] },
    { name: 'xl/workbook.xml', content: [`${DECLARATION}${workbook}`] },
    { name: 'xl/_rels/workbook.xml.rels', content: [relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])] },
    { name: 'xl/styles.xml', content: [styles] },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet) },
  ];
}

/** An xlsx file of one sheet, streamed: for lists too long to be held. */
export function xlsxStream(sheet: XlsxSheet): Readable {
  return Readable.from(zipStream(partsOf(sheet)), { objectMode: false });
}
