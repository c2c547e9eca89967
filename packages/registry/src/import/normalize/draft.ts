import type { Cell } from '../cell.ts';
import type { Field, OrganizationValues, ReadField, Reason, ReasonCode } from '../field.ts';
import { listItems } from './list.ts';
import { isDitto, isEmptyText, looksLikeFormula, plainText, withWideBrackets } from './text.ts';
import { readUnion } from './word.ts';

export type FieldCells = Partial<Record<ReadField, Cell>>;

type TextField = 'name' | 'registrationAuthority' | 'supervisingUnit' | 'contactName';
type ListField = 'fundingSources' | 'activities' | 'methods';
type WordField = 'kind' | 'registrationStatus' | 'assessmentLevel';
type CellField = 'foundedOn' | 'fullTimeStaff' | 'partTimeStaff' | 'volunteers' | 'annualIncomeFen' | 'hasUnion' | 'contactPhone';

const FOUND_CHARACTERS = 60;

/** Rule 4.1, for a field: in `hasUnion` a word that answers the question is not empty, be it 无. */
export function isEmptyCell(cell: Cell | undefined, field: ReadField | null): boolean {
  if (!cell) return true;
  if (cell.items) return listItems(cell).length === 0;
  const plain = plainText(cell.text);
  return isEmptyText(plain) && (field !== 'hasUnion' || readUnion(plain) === undefined);
}

function emptyValues(): OrganizationValues {
  return {
    name: null, creditCode: null, kind: null, registrationStatus: null, registrationAuthority: null, supervisingUnit: null,
    regionCode: null, street: null, foundedOn: null, labourDomains: [], otherDomains: [], domainWords: [], fullTimeStaff: null,
    partTimeStaff: null, volunteers: null, annualIncomeFen: null, fundingSources: [], activities: [], methods: [],
    assessmentLevel: null, hasUnion: null, contactName: null, contactPhone: null,
  };
}

/** A row on its way from cells to values: what rules 4.1 (empty, 同上) and 4.4 (formula text) ask of every field. */
export class RowDraft {
  readonly values = emptyValues();
  readonly reasons: Reason[] = [];
  readonly cells: FieldCells;
  readonly above: OrganizationValues | null;
  readonly #plain: Partial<Record<Field, string>> = {};

  constructor(cells: FieldCells, above: OrganizationValues | null) {
    this.cells = cells;
    this.above = above;
  }

  add(code: ReasonCode, field: Field, found?: string): void {
    if (this.reasons.some((reason) => reason.code === code && reason.field === field)) return;
    this.reasons.push({ code, field, ...(found !== undefined && { found: found.slice(0, FOUND_CHARACTERS) }) });
  }

  /** The cell's text by rule 4 but for its brackets; nothing where there is no cell. */
  plain(field: Field): string {
    this.#plain[field] ??= plainText(this.cells[field]?.text ?? '');
    return this.#plain[field];
  }

  isDitto(field: Field): boolean {
    return isDitto(this.plain(field));
  }

  isEmpty(field: Field): boolean {
    return isEmptyText(this.plain(field)) && isEmptyCell(this.cells[field], field);
  }

  /** The text, with an apostrophe before what a spreadsheet would take for a formula. */
  safe(text: string, field: Field): string {
    if (this.cells[field]?.kind !== 'text' || !looksLikeFormula(text)) return text;
    this.add('FORMULA_TEXT_NEUTRALIZED', field, text);
    return `'${text}`;
  }

  text(field: TextField): string | null {
    if (field !== 'name' && this.isDitto(field)) return this.above?.[field] ?? null;
    return this.isEmpty(field) ? null : this.safe(withWideBrackets(this.plain(field)), field);
  }

  list(field: ListField): string[] {
    if (this.isDitto(field)) return [...(this.above?.[field] ?? [])];
    return this.isEmpty(field) ? [] : listItems(this.cells[field]!).map((item) => this.safe(item, field));
  }

  /** A word that is looked up; `read` decides about a missing one too. */
  word<Name extends WordField>(field: Name, read: (text: string | null) => OrganizationValues[Name]): void {
    if (this.isDitto(field)) this.values[field] = (this.above?.[field] ?? null) as OrganizationValues[Name];
    else this.values[field] = read(this.isEmpty(field) ? null : withWideBrackets(this.plain(field)));
  }

  /** A value read from a filled cell; `read` takes its plain text. */
  cell<Name extends CellField>(field: Name, read: (plain: string, cell: Cell) => OrganizationValues[Name]): void {
    if (this.isDitto(field)) this.values[field] = (this.above?.[field] ?? null) as OrganizationValues[Name];
    else if (!this.isEmpty(field)) this.values[field] = read(this.plain(field), this.cells[field]!);
  }
}
