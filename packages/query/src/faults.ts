import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

function fault(code: string) {
  return (message: string, options: GraphQLErrorOptions = {}): GraphQLError => new GraphQLError(message, { ...options, extensions: { code } });
}

export const badInput = fault('BAD_USER_INPUT');
export const unauthenticated = fault('UNAUTHENTICATED');
export const forbidden = fault('FORBIDDEN');

// SQLSTATE of values that PostgreSQL cannot read as what they are compared with: no number, no date, out of range, a zero byte.
const UNREADABLE = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021']);

/** Says of a failed read whether the input was to blame; whatever else went wrong is thrown on as it is. */
export function inputFault(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && UNREADABLE.has(code) ? badInput('输入的内容里有系统不能识别的值，请检查后再试。') : error;
}
