import { columnLetters } from '../../src/import/cell.ts';
import { buildZip, type ZipEntry } from './zip-builder.ts';

/** A cell as a sheet may hold it; a bare string is a shared text, `raw` is the element as it stands. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly formula: string; readonly text?: string; readonly number?: number }
  | { readonly inline: string }
  | { readonly rich: readonly string[]; readonly guide?: string }
  | { readonly error: string }
  | { readonly raw: string };

export interface TestSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly TestCell[] | null)[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
}

interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly date1904?: boolean;
  readonly extra?: readonly ZipEntry[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const run = (text: string): string => `<r><t xml:space="preserve">${escapeXml(text)}</t></r>`;

class Texts {
  readonly items: string[] = [];

  cell(place: string, xml: string): string {
    this.items.push(`<si>${xml}</si>`);
    return `<c r="${place}" t="s"><v>${this.items.length - 1}</v></c>`;
  }
}

function formulaXml(place: string, { formula, text, number }: { formula: string; text?: string; number?: number }): string {
  const value = text ?? number;
  return `<c r="${place}"${text === undefined ? '' : ' t="str"'}><f>${escapeXml(formula)}</f>${value === undefined ? '' : `<v>${escapeXml(String(value))}</v>`}</c>`;
}

function cellXml(place: string, cell: TestCell, texts: Texts): string {
  if (cell === null) return `<c r="${place}" s="0"/>`;
  if (typeof cell === 'string') return texts.cell(place, `<t xml:space="preserve">${escapeXml(cell)}</t>`);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if ('date' in cell) return `<c r="${place}" s="1"><v>${cell.date}</v></c>`;
  if ('formula' in cell) return formulaXml(place, cell);
  if ('inline' in cell) return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.inline)}</t></is></c>`;
  if ('error' in cell) return `<c r="${place}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  if ('raw' in cell) return cell.raw;
  return texts.cell(place, cell.rich.map(run).join('') + (cell.guide ? `<rPh sb="0" eb="1"><t>${cell.guide}</t></rPh>` : ''));
}

function sheetXml(sheet: TestSheet, texts: Texts): string {
  const hidden = (sheet.hiddenColumns ?? []).map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`).join('');
  const rows = sheet.rows.map((cells, index) => {
    if (!cells) return '';
    const isHidden = sheet.hiddenRows?.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${isHidden}>${cells.map((cell, column) => cellXml(`${columnLetters(column)}${index + 1}`, cell, texts)).join('')}</row>`;
  });
  const merged = (sheet.merged ?? []).map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `<worksheet xmlns="${MAIN}">${hidden && `<cols>${hidden}</cols>`}<sheetData>${rows.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('');
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
}

/** The parts of a workbook whose sheets are given as XML already. */
export function workbookEntries(sheets: readonly { name?: string; state?: string; xml: string | ZipEntry }[], sharedStrings: string, date1904 = false): ZipEntry[] {
  const list = sheets.map(({ name, state }, index) => `<sheet name="${name ?? `表${index + 1}`}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`);
  const parts = sheets.map(({ xml }, index) => (typeof xml === 'string' ? { name: `xl/worksheets/sheet${index + 1}.xml`, data: xml } : xml));
  const targets = sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  return [
    { name: '_rels/.rels', data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: relations([...targets, ['rS', 'sharedStrings', 'sharedStrings.xml'], ['rT', 'styles', 'styles.xml']]) },
    { name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>` },
    { name: 'xl/sharedStrings.xml', data: sharedStrings },
    ...parts,
  ];
}

export const sharedStringsXml = (items: readonly string[]): string => `<sst xmlns="${MAIN}">${items.join('')}</sst>`;

/** An xlsx file in memory, with the dirt that is asked for. */
export function buildWorkbook({ sheets, date1904, extra = [] }: TestWorkbook): Buffer {
  const texts = new Texts();
  const built = sheets.map((sheet) => ({ ...sheet, xml: sheetXml(sheet, texts) }));
  return buildZip([...workbookEntries(built, sharedStringsXml(texts.items), date1904), ...extra]);
}
