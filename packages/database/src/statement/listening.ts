/** A statement as it went to the server. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The name of the prepared statement, if it has one. */
  readonly name?: string;
}

const listeners = new Set<(statement: SentStatement) => void>();

/** Tells every listener. */
export function announce(statement: SentStatement): void {
  for (const listener of listeners) listener(statement);
}

/** Whether somebody listens: nothing is gathered for nobody. */
export function hasListeners(): boolean {
  return listeners.size > 0;
}

/** Calls `listener` for every statement that a NamedClient of this process sends, until the returned function is called. */
export function onStatement(listener: (statement: SentStatement) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * What a piece of work sent to the server through NamedClient, begin and commit included. Counts the whole process: meant
 * for tests that do one thing at a time.
 */
export async function recordStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: SentStatement[] }> {
  const statements: SentStatement[] = [];
  const end = onStatement((statement) => statements.push(statement));
  try {
    return { result: await work(), statements };
  } finally {
    end();
  }
}
