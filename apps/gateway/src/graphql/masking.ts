import { type GraphQLFormattedError, GraphQLError } from 'graphql';

/** What clients may be told by an error as it stands; everything else is masked. */
const expected = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'UNAVAILABLE', 'DOCUMENT_UNKNOWN', 'BUDGET_SPENT']);
const ofDocument: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED', GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED', BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST', PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST', PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
};

export const statusOfCode: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401, FORBIDDEN: 403, UNAVAILABLE: 503, INTERNAL: 500, BAD_USER_INPUT: 400, BAD_REQUEST: 400, DOCUMENT_UNKNOWN: 400, BUDGET_SPENT: 429,
  GRAPHQL_PARSE_FAILED: 400, GRAPHQL_VALIDATION_FAILED: 400,
};

function* causesOf(error: unknown): Generator<Error & { code?: unknown; originalError?: unknown }> {
  for (let each = error, depth = 0; each instanceof Error && depth < 8; depth += 1) {
    yield each;
    each = each.cause ?? (each as { originalError?: unknown }).originalError;
  }
}

// SQLSTATE classes 08 (connection), 53 (resources), 57P (operator intervention), and what a socket says.
const outage = /^(08...|53...|57P..|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
const lost = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end/;

/** Whether an error says that the database is away, not that we did something wrong. */
export function isOutage(error: unknown): boolean {
  return [...causesOf(error)].some(({ code, message }) => (typeof code === 'string' && outage.test(code)) || lost.test(message));
}

/** Whether the database gave up a statement that took too long. */
export function isTooSlow(error: unknown): boolean {
  return [...causesOf(error)].some(({ code }) => code === '57014' || code === '55P03');
}

/** Whether the database could not read a value as what it is compared with: the fault of what was sent (SQLSTATE class 22). */
export function isUnreadable(error: unknown): boolean {
  return [...causesOf(error)].some(({ code }) => typeof code === 'string' && /^22(P02|P05|003|007|008|021)$/.test(code));
}

/** The fixed answer to what nobody expected: no SQL, no path, no name of ours. */
export function toldOf(error: unknown): { code: 'UNAVAILABLE' | 'BAD_USER_INPUT' | 'INTERNAL'; message: string } {
  if (isUnreadable(error)) return { code: 'BAD_USER_INPUT', message: '输入的内容里有系统不能识别的值，请检查后再试。' };
  if (isOutage(error)) return { code: 'UNAVAILABLE', message: '系统暂时连不上数据库，请稍后再试。' };
  if (isTooSlow(error)) return { code: 'UNAVAILABLE', message: '用时过长，已经停止。请缩小范围再试。' };
  return { code: 'INTERNAL', message: '系统出错了，这次请求没有完成。请稍后再试；反复出现时，请把编号告诉系统管理员。' };
}

function documentMessage(code: string, { message, locations }: GraphQLFormattedError): string {
  const [place] = locations ?? [];
  return code === 'GRAPHQL_PARSE_FAILED' ? `查询语句写法有误${place ? `：第 ${place.line} 行第 ${place.column} 列` : '，或者太长'}。` : message.slice(0, 300);
}

/** The error as clients see it. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.['code'] ?? '');
  const path = formatted.path && { path: formatted.path };
  const where = { ...(formatted.locations && { locations: formatted.locations }), ...path };
  const thrownByUs = error instanceof GraphQLError && (error.originalError === undefined || error.originalError instanceof GraphQLError);
  if (expected.has(code) && thrownByUs) return { message: formatted.message, ...where, extensions: { code } };
  const documentCode = ofDocument[code];
  if (documentCode && thrownByUs) return { message: documentMessage(documentCode, formatted), ...where, extensions: { code: documentCode } };
  const told = toldOf(error);
  return { message: told.message, ...path, extensions: { code: told.code } };
}

/** Whether an error, masked, is one that we should look at. */
export function isUnexpected({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'INTERNAL' || extensions?.['code'] === 'UNAVAILABLE';
}
