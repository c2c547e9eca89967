import { type Context, createRow, today } from '@gongqiao/kernel';
import { FIELDS, type Field } from '../../import/field.ts';
import type { ColumnCorrection } from '../../import/table/layout.ts';
import { ImportBatch } from '../../import-batch/import-batch.entity.ts';
import type { ImportColumnChoice } from '../../import-batch/import-batch.inputs.ts';
import type { ImportColumn } from '../../import-batch/import-batch.types.ts';
import { refuse } from '../../refusals.ts';
import { type Sender, senderOf } from '../viewer-unit.ts';
import { batchFor, reachOf } from './batches.ts';
import { readLater } from './read-batch.ts';

/** A file that lies where it can be read. */
export interface SentFile {
  readonly path: string;
  readonly fileName: string;
  readonly size: number;
  readonly uploadId: string;
}

export function createBatch(context: Context, file: SentFile, sender: Sender, asOf: string | null): ImportBatch {
  if (asOf !== null && asOf > today(context.clock)) throw refuse('SINCE_IN_FUTURE', {}, ['asOf']);
  const { fileName, size, uploadId } = file;
  return createRow(context, ImportBatch, {
    fileName, fileSize: size, uploadId, fileHash: '', state: 'READING', message: null, unit: sender.id, senderName: context.viewer.name, progress: 0, total: 0, layout: {}, tally: {}, asOf,
    appliedAt: null, undoneAt: null, scope: sender.scope,
  } as never, { action: 'import' });
}

/** A file that the viewer has uploaded. */
export async function uploaded(context: Context, uploadId: string): Promise<SentFile> {
  const found = await context.uploads.find(context.viewer, uploadId);
  if (!found) throw refuse('UPLOAD_MISSING');
  return { ...found, uploadId };
}

/** Begins an import: the batch is there at once, its rows when the file was read. */
export async function startImport(context: Context, uploadId: string, asOf: string | null): Promise<ImportBatch> {
  const file = await uploaded(context, uploadId);
  const sender = await senderOf(context, 'registry.import');
  const batch = createBatch(context, file, sender, asOf);
  readLater(context, { batch: { id: batch.id, scope: batch.scope, unitId: sender.id }, path: file.path, fileName: file.fileName, corrections: [], reach: reachOf(batch) });
  return batch;
}

function correctionOf(batch: ImportBatch, { table, index, field }: ImportColumnChoice): ColumnCorrection {
  const columns = (batch.layout as { columns?: ImportColumn[] }).columns ?? [];
  if (!columns.some((column) => column.table === table && column.index === index)) throw refuse('COLUMN_UNKNOWN');
  if (field && !FIELDS.includes(field as Field)) throw refuse('FIELD_UNKNOWN', { field });
  return { table, column: index, field: (field ?? null) as Field | null };
}

/** Reads the file again with a person's understanding of its columns. */
export async function remapImport(context: Context, id: string, choices: readonly ImportColumnChoice[]): Promise<ImportBatch> {
  const batch = await batchFor(context, id, 'remap');
  const file = await uploaded(context, batch.uploadId);
  const former = (batch.layout as { corrections?: ColumnCorrection[] }).corrections ?? [];
  const corrections = [...former, ...choices.map((choice) => correctionOf(batch, choice))];
  Object.assign(batch, { state: 'READING', progress: 0, message: null, updatedAt: context.clock.now() });
  readLater(context, { batch: { id: batch.id, scope: batch.scope, unitId: batch.unit?.id ?? null }, path: file.path, fileName: file.fileName, corrections, reach: reachOf(batch) });
  return batch;
}
