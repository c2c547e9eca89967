import type { AppliedMigration } from '../migration/migration.ts';

/** Content of one table: enough to tell whether another database holds the same. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256 in hex of its rows in COPY's text format, ordered by primary key. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface TableEntry extends TableDigest {
  readonly name: string;
  /** Columns in the order of the rows' fields; generated columns are not among them. */
  readonly columns: readonly string[];
  /** The folder of its parts in the archive. */
  readonly folder: string;
}

export interface SequenceEntry {
  readonly name: string;
  /** A bigint, as text. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** What a backup holds; the archive's last entry, manifest.json. */
export interface BackupManifest {
  readonly format: 'gongqiao-backup';
  readonly version: 1;
  /** ISO time of the database's clock at the snapshot. */
  readonly createdAt: string;
  readonly serverVersion: string;
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly TableEntry[];
  readonly sequences: readonly SequenceEntry[];
}

export const manifestName = 'manifest.json';
