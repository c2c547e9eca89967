import type { Context } from '@gongqiao/kernel';
import type { Statement } from './counting.ts';

/** From so many organizations on a count takes longer than people wait for, and its answer is kept; what is smaller is counted whenever it is asked for. */
export const KEPT_FROM = 50_000;
export const KEPT_MINUTES = 10;

export interface Answer<Row = unknown> {
  readonly rows: readonly Row[];
  /** When it was counted. */
  readonly asOf: Date;
}

// By database, and by the statement with its values: those of the viewer's scopes and of the filter are among them.
const kept = new WeakMap<Context['sql'], Map<string, Answer>>();

function answersOf({ sql, clock }: Context): Map<string, Answer> {
  const answers = kept.get(sql) ?? new Map<string, Answer>();
  kept.set(sql, answers);
  const oldest = clock.now().getTime() - KEPT_MINUTES * 60_000;
  for (const [question, { asOf }] of answers) if (asOf.getTime() <= oldest) answers.delete(question);
  return answers;
}

/** The rows of a counting statement: counted now, or, where they stand for very many organizations, some minutes ago. `size` is how many were counted. */
export async function keptRows<Row>(context: Context, { text, values }: Statement, size: (rows: readonly Row[]) => number): Promise<Answer<Row>> {
  const question = JSON.stringify([text, values]);
  const known = answersOf(context).get(question) as Answer<Row> | undefined;
  if (known) return known;
  const asOf = context.clock.now();
  const answer = { rows: (await context.sql.query(text, values)).rows as Row[], asOf };
  if (size(answer.rows) >= KEPT_FROM) answersOf(context).set(question, answer);
  return answer;
}
