import { createHash } from 'node:crypto';
import { DatabaseFault } from '../fault.ts';

/** One step of the schema, as data. */
export interface Migration {
  /** `<yyyymmddhhmmss>_<domain>_<what>`; the list is in this order. */
  readonly name: string;
  /** SQL run in this order in one transaction; each text may hold several statements. */
  readonly up: readonly string[];
  /** SQL that takes it back, where that is possible without losing what matters. */
  readonly down?: readonly string[];
}

/** A migration as a database remembers it. */
export interface AppliedMigration {
  readonly name: string;
  /** Of `up`, see `migrationHash`. */
  readonly hash: string;
}

/** SHA-256 in hex of what the migration does upwards: one that has landed is never edited. */
export function migrationHash(migration: Migration): string {
  return createHash('sha256').update(JSON.stringify(migration.up)).digest('hex');
}

/** Throws DatabaseFault when the list itself is wrong: a name of the wrong form, twice, or out of order. */
export function checkList(list: readonly Migration[]): void {
  list.forEach(({ name }, index) => {
    if (!/^\d{14}(_[a-z0-9]+)+$/.test(name)) throw new DatabaseFault('MIGRATION_LIST', `迁移名 ${name} 不合格式: 应为 14 位时间加 _领域_内容, 如 20261122120000_registry_core。`);
    const previous = list[index - 1]?.name;
    if (previous !== undefined && previous >= name) throw new DatabaseFault('MIGRATION_LIST', `迁移须按名称排列且不重复: ${name} 排在 ${previous} 之后。`);
  });
}

/**
 * What of the list a database lacks. Throws DatabaseFault when the database has a migration that the list does not know
 * (it is newer than the program), when one was edited after it landed, or when one was put before others that have landed.
 */
export function findPending(list: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(list.map((migration) => [migration.name, migration]));
  for (const { name, hash } of applied) {
    const migration = known.get(name);
    if (!migration) throw new DatabaseFault('MIGRATION_UNKNOWN', `数据库比程序新: 库中有本程序不认识的迁移 ${name}。请升级程序, 或恢复升级前的备份。`);
    if (migrationHash(migration) !== hash) throw new DatabaseFault('MIGRATION_EDITED', `迁移 ${name} 在执行之后被改动。已执行的迁移不得修改, 请还原它, 把改动写成新的迁移。`);
  }
  const done = new Set(applied.map(({ name }) => name));
  const last = applied.at(-1)?.name ?? '';
  const pending = list.filter(({ name }) => !done.has(name));
  const [first] = pending;
  if (first && first.name < last) throw new DatabaseFault('MIGRATION_OUT_OF_ORDER', `迁移 ${first.name} 排在已执行的 ${last} 之前。请给它一个更晚的时间。`);
  return pending;
}
