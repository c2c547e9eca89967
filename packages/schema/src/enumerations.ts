import type * as labels from './labels.ts';

export type EnumName = keyof typeof labels;
export type EnumValue<Name extends EnumName> = Extract<keyof (typeof labels)[Name], string>;

/** The values of an enum with their Chinese labels, in the schema's order: `optionsOf(labels.OrganizationKind)`. */
export function optionsOf<Value extends string>(valueLabels: Readonly<Record<Value, string>>): { value: Value; label: string }[] {
  return (Object.entries(valueLabels) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
