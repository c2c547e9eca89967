/** JSON text of an answer as PostgreSQL wrote it: sent as it is, parsed only where somebody looks inside. */
export class RawJson {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Writes an answer as JSON, passing raw data through. For Apollo Server's `stringifyResult`. */
export function stringifyAnswer(answer: { data?: unknown; errors?: unknown }): string {
  if (answer.data instanceof RawJson && answer.errors === undefined) return `{"data":${answer.data.text}}\n`;
  return `${JSON.stringify(answer)}\n`;
}
