import type { ChangeData } from '../graph/refusal.ts';

/** What came of one field since, however often and by whomever it was changed. */
export interface Difference {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly by: readonly string[];
}

/** Changes in the order in which they were made, one line a field: from what was seen to what is there now. What was changed back is no difference. */
export function differencesOf(changes: readonly ChangeData[]): Difference[] {
  const lines = new Map<string, Difference>();
  for (const { field, label, before, after, by } of changes) {
    const line = lines.get(field) ?? { field, label, before, after, by: [] };
    lines.set(field, { ...line, after, by: by === null || line.by.includes(by) ? line.by : [...line.by, by] });
  }
  return [...lines.values()].filter(({ before, after }) => before !== after);
}
