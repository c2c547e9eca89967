import type { Description } from '@gongqiao/ui';
import { factItems } from '../organizations/detail/value-groups.tsx';
import type { MergeSide } from './merge.documents.ts';

/** One line of the comparison. */
export interface MergeField {
  readonly key: string;
  readonly label: string;
  /** The recorded fields that the line stands for. */
  readonly fields: readonly string[];
  readonly values: readonly [Description['value'], Description['value']];
  readonly differs: boolean;
  /** One of them is empty: nothing to choose, the filled one counts. */
  readonly given: boolean;
}

const BESIDE: Readonly<Record<string, string>> = { labourDomains: 'otherDomains', methods: 'otherMethods', fundingSources: 'otherFundingSources' };
// Put together from both.
const GATHERED = new Set(['formerNames', 'codeOverrideReason']);

const isEmpty = (value: Description['value']): boolean => value === null || value === undefined || value === '';

/** Everything that is stated of the two, line by line. */
export function mergeFields(first: MergeSide, second: MergeSide): MergeField[] {
  const [one, other] = [first, second].map((side) => new Map([{ key: 'name', label: '名称', value: side.name }, ...factItems(side)].map((item) => [item.key, item])));
  return [...one!.keys()].filter((key) => !GATHERED.has(key)).map((key) => {
    const values = [one!.get(key)!.value, other!.get(key)?.value] as const;
    return { key, label: String(one!.get(key)!.label), fields: [key, ...(BESIDE[key] ? [BESIDE[key]] : [])], values, differs: values[0] !== values[1], given: values.some(isEmpty) };
  });
}
