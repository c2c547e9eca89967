import { posix } from 'node:path';
import type { Archive } from './zip.ts';
import { attributeNamed, isTrue, readXml } from './xml.ts';

interface Relationship {
  readonly type: string;
  readonly target: string;
}

export interface Sheet {
  readonly name: string;
  readonly part: string;
}

export interface Workbook {
  /** Visible worksheets in their order. */
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | null;
  /** By cell style: whether numbers show as dates. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

async function readRelationships(archive: Archive, part: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const file = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(file)) return found;
  await readXml(archive.read(file), {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || !Id || !Type || !Target) return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

function partOfType(relationships: ReadonlyMap<string, Relationship>, type: string): string | null {
  return [...relationships.values()].find((it) => it.type === type)?.target ?? null;
}

/** Rule 9: formats that show a day or a year; what stands in quotes or brackets is decoration. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^\]]*\]/g, '');
  return /[yd]|e(?![+-])|m{3,}|m[-/.]/i.test(bare.replace(/general|am\/pm|a\/p/gi, ''));
}

const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58 && id !== 55 && id !== 56);

async function readDateStyles(archive: Archive, part: string | null): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  if (!part || !archive.has(part)) return styles;
  await readXml(archive.read(part), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const own = formats.get(Number(numFmtId));
      styles.push(own === undefined ? isBuiltInDate(Number(numFmtId)) : isDateFormat(own));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Reads what the rows need to be understood: which sheets are shown, which styles are dates, where days begin. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelationships(archive, '');
  const part = partOfType(root, 'officeDocument') ?? 'xl/workbook.xml';
  const relationships = await readRelationships(archive, part);
  const sheets: Sheet[] = [];
  let date1904 = false;
  await readXml(archive.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const target = relationships.get(attributeNamed(attributes, 'id') ?? '');
      const isShown = (attributes['state'] ?? 'visible') === 'visible';
      if (isShown && target?.type === 'worksheet') sheets.push({ name: attributes['name'] ?? '', part: target.target });
    },
  });
  const dateStyles = await readDateStyles(archive, partOfType(relationships, 'styles'));
  return { sheets, sharedStrings: partOfType(relationships, 'sharedStrings'), dateStyles, date1904 };
}
