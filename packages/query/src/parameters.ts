/** The values of one statement, in the order of their placeholders. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and gives its placeholder. */
  readonly add = (value: unknown): string => `$${this.values.push(value)}`;
}

/** An SQL string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
