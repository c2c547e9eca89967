import { refuse } from '../refusals.ts';
import type { NewOfficialText, OfficialBlock } from './official-text.ts';

/** A body of more characters is no notice any more, and takes seconds to set. */
const MOST_CHARACTERS = 30_000;
const MOST_COLUMNS = 10;

// Characters of control and of direction, which would let a document say another thing on paper than in the record, and halves of characters.
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const lineOf = (text: string): string => text.replaceAll(/\s*\n\s*/g, '').replaceAll(INVISIBLE, '').trim();
const linesOf = (text: string): string[] => text.split(/\r?\n/).map(lineOf).filter(Boolean);
const listOf = (texts: readonly string[] = []): string[] => texts.map(lineOf).filter(Boolean);
const orNull = (text: string | null | undefined): string | null => lineOf(text ?? '') || null;

function required(text: string, element: string, field: string): string {
  const tidied = linesOf(text).join('\n');
  if (tidied === '') throw refuse('OFFICIAL_INCOMPLETE', { element }, [field]);
  return tidied;
}

function tableOf(table: Extract<OfficialBlock, { kind: 'table' }>): OfficialBlock {
  const { length } = table.header;
  if (length === 0 || length > MOST_COLUMNS || table.rows.some((row) => row.length !== length)) throw refuse('OFFICIAL_TABLE', { most: MOST_COLUMNS }, ['body']);
  return { kind: 'table', header: table.header.map(lineOf), rows: table.rows.map((row) => row.map(lineOf)) };
}

function blocksOf(block: OfficialBlock): OfficialBlock[] {
  if (block.kind === 'table') return [tableOf(block)];
  if (block.kind === 'heading') return linesOf(block.text).map((text) => ({ ...block, text }));
  return linesOf(block.text).map((text) => ({ kind: 'paragraph', text }));
}

const lengthOf = (block: OfficialBlock): number => (block.kind === 'table' ? [block.header, ...block.rows].flat().join('').length : block.text.length);

function bodyOf(stated: readonly OfficialBlock[]): OfficialBlock[] {
  const body = stated.flatMap(blocksOf);
  if (body.length === 0) throw refuse('OFFICIAL_INCOMPLETE', { element: '正文' }, ['body']);
  if (body.reduce((sum, block) => sum + lengthOf(block), 0) > MOST_CHARACTERS) throw refuse('OFFICIAL_TOO_LONG', { most: MOST_CHARACTERS }, ['body']);
  return body;
}

/** What is stated, tidied: a line break in the body begins a paragraph. Refuses what is classified, incomplete, too long, or a table with ragged rows. */
export function checkOfficialText(text: NewOfficialText): Required<NewOfficialText> {
  if ((text.classification ?? 'NONE') !== 'NONE') throw refuse('OFFICIAL_CLASSIFIED', {}, ['classification']);
  return {
    classification: 'NONE', mark: lineOf(text.mark), masthead: lineOf(required(text.masthead, '发文机关标志', 'masthead')), title: required(text.title, '标题', 'title'),
    addressees: listOf(text.addressees), body: bodyOf(text.body), signature: lineOf(required(text.signature, '发文机关署名', 'signature')), signer: orNull(text.signer), enclosures: listOf(text.enclosures),
    note: orNull(text.note), copiesTo: listOf(text.copiesTo), printedBy: orNull(text.printedBy),
  };
}
