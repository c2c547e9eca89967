/** What can be wrong with the database in a way that its operator can put right. */
export type DatabaseFaultCode =
  | 'NO_BINARIES'
  | 'SERVER_FAILED'
  | 'SERVER_TOO_OLD'
  | 'WRONG_DATA_VERSION'
  | 'NOT_UTF8'
  | 'NO_TRIGRAMS'
  | 'APP_ROLE_TOO_MIGHTY'
  | 'NO_ADMIN_PASSWORD'
  | 'ADMIN_TOO_WEAK'
  | 'MIGRATION_LIST'
  | 'MIGRATION_UNKNOWN'
  | 'MIGRATION_EDITED'
  | 'MIGRATION_OUT_OF_ORDER'
  | 'MIGRATION_FAILED'
  | 'DATABASE_IN_USE'
  | 'DATABASE_NOT_EMPTY'
  | 'BACKUP_EXISTS'
  | 'BACKUP_CORRUPT'
  | 'BACKUP_UNSUITABLE'
  | 'RESTORE_FAILED'
  | 'RESTORE_DIFFERS';

/** An expected failure: `code` is stable, `message` is Chinese and says what to do. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: DatabaseFaultCode;

  constructor(code: DatabaseFaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The SQLSTATE or errno of something thrown by pg or Node, or an empty text. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
