import pino, { type DestinationStream, type Logger } from 'pino';

// Whatever way they get into a log call: what opens a session never gets out of it.
const secrets = ['password', 'passwordHash', 'cookie', 'authorization', 'token', 'set-cookie', 'secret', 'ticket', 'recoveryCodes'];
const redact = { paths: [...secrets.map((name) => `["${name}"]`), ...secrets.map((name) => `*["${name}"]`), ...secrets.map((name) => `*.*["${name}"]`)], censor: '[redacted]' };

interface ErrorFacts {
  readonly type: string;
  readonly code?: string;
  readonly place?: string;
  readonly message?: string;
  readonly stack?: string[];
}

const isSqlState = (code: unknown): code is string => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);

// The text of a database error quotes rows and parameters, which are people's data.
function describe(error: Error & { code?: unknown; table?: string; constraint?: string; routine?: string }): ErrorFacts {
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()).slice(0, 12);
  if (isSqlState(error.code) || 'query' in error || 'sql' in error) {
    return { type: error.name, code: String(error.code), place: [error.table, error.constraint, error.routine].filter(Boolean).join(' '), stack };
  }
  return { type: error.name, ...(typeof error.code === 'string' && { code: error.code }), message: error.message.slice(0, 300), stack };
}

/** What of an error goes into the log. */
export function errorFacts(error: unknown): ErrorFacts {
  return error instanceof Error ? describe(error) : { type: typeof error };
}

/** Structured logs, one JSON object a line: no bodies, no cookies, no passwords, no data of database errors. */
export function createLog(level: string, destination: DestinationStream = pino.destination({ fd: 1, sync: false })): Logger {
  return pino({ level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: errorFacts, err: errorFacts }, formatters: { level: (label) => ({ level: label }) } }, destination);
}
