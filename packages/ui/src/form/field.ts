import type { ReactNode } from 'react';
import type { Option } from '../table/FilterChoice.tsx';

interface Common {
  readonly key: string;
  readonly label: string;
  readonly required?: boolean;
  /** Below the field, where a clerk could stumble. */
  readonly help?: ReactNode;
  /** Beside the label, such as what the field follows from; it is told the label. */
  readonly beside?: (label: string) => ReactNode;
  readonly wide?: boolean;
  /** What stands where nothing is chosen: 未填 by default. */
  readonly nothing?: string;
}

/** A small description from which a form field is drawn, read and checked. */
export type Field = Common & (
  | { readonly kind: 'text'; readonly maxLength?: number; readonly check?: (text: string) => string | null }
  | { readonly kind: 'lines'; readonly maxLength?: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'money' }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'words' }
);

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** What stands in a field while it is edited: text, or a list. */
export type Input = string | readonly string[];
export type Inputs = Readonly<Record<string, Input>>;
/** What the graph takes and gives; money is digits of fen. */
export type Value = string | number | boolean | readonly string[] | null;
export type Values = Readonly<Record<string, unknown>>;
