import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uploads, Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { expect } from 'vitest';
import { samplePath } from '../src/import/samples.ts';
import { ask, registryWorld } from './world.ts';

/** Files are uploaded when they lie in the folder of samples, or in another that a test names. */
export function uploadsFrom(folder?: string): Uploads {
  return {
    find: async (_viewer, id) => {
      const path = folder ? join(folder, id) : samplePath(id);
      const found = await stat(path).catch(() => null);
      return found && { path, fileName: id, size: found.size };
    },
  };
}

export const importWorld = (folder?: string): Promise<World> => registryWorld({ uploads: uploadsFrom(folder) });

export interface Batch {
  __typename: string;
  id: string;
  state: string;
  message: string | null;
  problem?: string;
  code?: string;
  total: number;
  counts: Record<string, number>;
  columns: { table: number; index: number; header: string; field: string | null }[];
  offers: { action: string }[];
}

export interface Row {
  id: string;
  version: number;
  rowNumber: number;
  name: string | null;
  outcome: string;
  relatesToRow: number | null;
  relatesTo: { name: string } | null;
  outsideScope: boolean;
  reasons: { code: string; field: string; text: string }[];
  values: { field: string; label: string; value: string | null; present: string | null }[];
  decision: string | null;
  result: string | null;
  organization: { id: string; name: string } | null;
}

const BATCH = `__typename ... on ImportBatch { id state message total counts { read create update duplicate needsReview reject skipped created updated unchanged left waiting } columns { table index header field } offers { action } }
  ... on Refusal { code problem: message }`;
const ROW = 'id version rowNumber name outcome relatesToRow relatesTo { name } outsideScope reasons { code field text } values { field label value present } decision result organization { id name }';

const mutate = async (world: World, viewer: Viewer, parameters: string, call: string, variables: Record<string, unknown>): Promise<Batch> =>
  (await ask<{ done: Batch }>(world, viewer, `mutation (${parameters}) { done: ${call} { ${BATCH} } }`, variables)).done;

export const start = (world: World, viewer: Viewer, uploadId: string): Promise<Batch> => mutate(world, viewer, '$uploadId: ID!', 'startImport(uploadId: $uploadId)', { uploadId });
export const apply = (world: World, viewer: Viewer, id: string): Promise<Batch> => mutate(world, viewer, '$id: ID!', 'applyImport(id: $id)', { id });
export const undo = (world: World, viewer: Viewer, id: string): Promise<Batch> => mutate(world, viewer, '$id: ID!', 'undoImport(id: $id, reason: "发错了文件")', { id });
export const settle = (world: World, viewer: Viewer, batch: string, rows: string[], decision: string | null, reason?: string): Promise<Batch> =>
  mutate(world, viewer, '$batch: ID!, $rows: [ID!]!, $decision: ImportDecision, $reason: String', 'settleImportRows(batch: $batch, rows: $rows, decision: $decision, reason: $reason)', { batch, rows, decision, reason });
export const approve = (world: World, viewer: Viewer, batch: string, rows: string[], decision: string, reason?: string): Promise<Batch> =>
  mutate(world, viewer, '$batch: ID!, $rows: [ID!]!, $decision: ImportDecision!, $reason: String', 'approveImportRows(batch: $batch, rows: $rows, decision: $decision, reason: $reason)', { batch, rows, decision, reason });
export const remap = (world: World, viewer: Viewer, id: string, columns: object[]): Promise<Batch> =>
  mutate(world, viewer, '$id: ID!, $columns: [ImportColumnChoice!]!', 'remapImport(id: $id, columns: $columns)', { id, columns });

export async function edit(world: World, viewer: Viewer, row: Row, values: { field: string; value: string | null }[]): Promise<Row & { code?: string }> {
  const document = `mutation ($id: ID!, $version: Int!, $values: [ImportValueInput!]!) { done: editImportRow(id: $id, version: $version, values: $values) { ... on ImportRow { ${ROW} } ... on Refusal { code message } } }`;
  return (await ask<{ done: Row }>(world, viewer, document, { id: row.id, version: row.version, values })).done;
}

export async function batchOf(world: World, viewer: Viewer, id: string): Promise<Batch> {
  return (await ask<{ batch: Batch }>(world, viewer, `query ($id: ID!) { batch: importBatch(id: $id) { ${BATCH.replace(/\.\.\. on ImportBatch \{(.*)\}\s*\.\.\. on Refusal \{[^}]*\}/s, '$1')} } }`, { id })).batch;
}

export async function rowsOf(world: World, viewer: Viewer, id: string, filter: Record<string, unknown> = {}): Promise<Row[]> {
  const document = `query ($id: ID!, $filter: ImportRowFilter) { batch: importBatch(id: $id) { rows(first: 100, filter: $filter) { nodes { ${ROW} } } } }`;
  return (await ask<{ batch: { rows: { nodes: Row[] } } }>(world, viewer, document, { id, filter })).batch.rows.nodes;
}

/** Starts an import and waits until it was read. */
export async function read(world: World, viewer: Viewer, uploadId: string): Promise<Batch> {
  const { id, state } = await start(world, viewer, uploadId);
  expect(state).toBe('READING');
  return batchOf(world, viewer, id);
}
