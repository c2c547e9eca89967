import type { Context } from '@gongqiao/kernel';
import type { Statement } from './counting.ts';

/** From so many organizations on a count takes longer than people wait for, and its answer is kept; what is smaller is counted whenever it is asked for. */
export const KEPT_FROM = 50_000;
export const KEPT_MINUTES = 10;
// Filters are without number, memory is not.
const MOST_KEPT = 300;

export interface Answer<Row = unknown> {
  readonly rows: readonly Row[];
  /** When it was counted. */
  readonly asOf: Date;
}

// By database, and by the statement with its values: those of the viewer's scopes and of the filter are among them.
const kept = new WeakMap<Context['sql'], Map<string, Answer>>();

function keep(answers: Map<string, Answer>, question: string, answer: Answer): void {
  answers.delete(question);
  const [oldest] = answers.keys();
  if (oldest !== undefined && answers.size >= MOST_KEPT) answers.delete(oldest);
  answers.set(question, answer);
}

/** The rows of a counting statement: counted now, or, where they stand for very many organizations, some minutes ago. `size` is how many were counted. */
export async function keptRows<Row>({ sql, clock }: Context, { text, values }: Statement, size: (rows: readonly Row[]) => number): Promise<Answer<Row>> {
  const answers = kept.get(sql) ?? new Map<string, Answer>();
  kept.set(sql, answers);
  const question = JSON.stringify([text, values]);
  const known = answers.get(question) as Answer<Row> | undefined;
  const asOf = clock.now();
  if (known && asOf.getTime() - known.asOf.getTime() < KEPT_MINUTES * 60_000) return known;
  const answer = { rows: (await sql.query(text, values)).rows as Row[], asOf };
  if (size(answer.rows) >= KEPT_FROM) keep(answers, question, answer);
  return answer;
}
