import { fenOfYuan, yuanOfFen } from '../format/money.ts';
import type { Field, Input, Value } from './field.ts';
import { partialDateOf } from './partial-date.ts';

type Parsed = { readonly value: Value } | { readonly error: string };

const isList = (field: Field): boolean => field.kind === 'choices' || field.kind === 'words';

/** The value of the graph as it stands in the field. */
export function inputOf(field: Field, value: unknown): Input {
  if (isList(field)) return (value as readonly string[] | null | undefined) ?? [];
  if (value === null || value === undefined) return '';
  if (field.kind === 'flag') return value === true ? 'yes' : 'no';
  return field.kind === 'money' ? yuanOfFen(String(value)).replaceAll(',', '') : String(value);
}

const readers: Readonly<Record<Field['kind'], (text: string) => Parsed>> = {
  text: (text) => ({ value: text }),
  lines: (text) => ({ value: text }),
  choice: (text) => ({ value: text }),
  number: (text) => (/^\d{1,9}$/.test(text.normalize('NFKC').replaceAll(',', '')) ? { value: Number(text.normalize('NFKC').replaceAll(',', '')) } : { error: '请填整数，不带单位，例如 12' }),
  money: (text) => {
    const fen = fenOfYuan(text);
    return fen === null ? { error: '请填以元为单位的金额，最多两位小数，例如 350000 或 1234.50' } : { value: fen };
  },
  date: (text) => {
    const date = partialDateOf(text);
    return date === null ? { error: '请填年、年月或年月日，例如 2015、2015-06 或 2015-06-30' } : { value: date };
  },
  flag: (text) => ({ value: text === 'yes' }),
  choices: () => ({ value: null }),
  words: () => ({ value: null }),
};

/** What the field says, for the graph, or what is wrong with it. */
export function valueOf(field: Field, input: Input): Parsed {
  if (typeof input !== 'string') return input.length === 0 && field.required ? { error: `请填写${field.label}` } : { value: input };
  const text = input.trim();
  if (text === '') return field.required ? { error: `请填写${field.label}` } : { value: null };
  const wrong = field.kind === 'text' ? field.check?.(text) : null;
  return wrong ? { error: wrong } : readers[field.kind](text);
}

function amountOf(text: string): string {
  const fen = fenOfYuan(text);
  return fen === null ? text : `${yuanOfFen(fen)} 元`;
}

/** As people read it, in the conflict table. */
export function shownOf(field: Field, input: Input): string {
  const labelOf = (one: string) => ('options' in field ? (field.options.find(({ value }) => value === one)?.label ?? one) : one);
  if (typeof input !== 'string') return input.map(labelOf).join('、');
  if (field.kind === 'money') return amountOf(input);
  return field.kind === 'flag' ? { yes: '是', no: '否' }[input] ?? input : labelOf(input);
}

export function sameInput(one: Input, other: Input): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.length === other.length && one.every((item, index) => item === other[index]);
}
