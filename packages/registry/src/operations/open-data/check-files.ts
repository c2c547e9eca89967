import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Sql } from '@gongqiao/kernel';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CsvRecords } from '../../import/read/csv-records.ts';
import { JsonItems } from '../../import/read/json-items.ts';
import { publicColumns } from './public-organizations.ts';
import { organizationSchema } from './schema.ts';
import { readStored } from './stored-file.ts';

export interface Checked {
  readonly name: string;
  readonly rows: number;
  /** The first of them; none where the file is as it should be. */
  readonly errors: readonly string[];
}

const MOST = 20;

const validator = () => new Ajv2020({ allErrors: true, formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ } });

class Tally {
  rows = 0;
  readonly errors: string[] = [];
  readonly #ids = new Set<string>();
  readonly #validate = validator().compile(organizationSchema());

  item(text: string): void {
    this.rows += 1;
    try {
      const value = JSON.parse(text) as { id?: string };
      if (!this.#validate(value)) this.#fault(this.#validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`).join('；'));
      this.id(value.id ?? '');
    } catch {
      this.#fault('不是 JSON');
    }
  }

  id(id: string): void {
    if (this.#ids.has(id)) this.#fault(`标识 ${id} 重复`);
    this.#ids.add(id);
  }

  #fault(what: string): void {
    if (this.errors.length < MOST) this.errors.push(`第 ${this.rows} 条：${what}`);
  }
}

async function lines(file: Readable, tally: Tally): Promise<void> {
  for await (const line of createInterface({ input: file, crlfDelay: Infinity })) tally.item(line);
}

async function items(file: Readable, tally: Tally): Promise<void> {
  const reader = new JsonItems();
  for await (const text of file.setEncoding('utf8')) {
    reader.write(text as string);
    for (const item of reader.take()) tally.item(item);
  }
  reader.end();
  for (const item of reader.take()) tally.item(item);
}

async function records(file: Readable, tally: Tally): Promise<void> {
  const reader = new CsvRecords(',');
  const width = publicColumns().length + 3;
  let isHead = true;
  const take = (): void => {
    for (const record of reader.take()) {
      if (!isHead) {
        tally.rows += 1;
        tally.id(record[0]!);
        if (record.length !== width) tally.errors.push(`第 ${tally.rows} 条：有 ${record.length} 列，应有 ${width} 列`);
      }
      isHead = false;
    }
  };
  for await (const text of file.setEncoding('utf8')) {
    reader.write(text as string);
    take();
  }
  reader.end();
  take();
}

const READERS: Readonly<Record<string, (file: Readable, tally: Tally) => Promise<void>>> = { 'organizations.jsonl': lines, 'organizations.json': items, 'organizations.csv': records };

/** Reads back what was written and holds it against the schema; all files must have the same number of rows, and no id twice. */
export async function checkFiles(sql: Sql, edition: string, expected: number): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const [name, read] of Object.entries(READERS)) {
    const tally = new Tally();
    await read(readStored(sql, edition, name), tally);
    const missing = tally.rows === expected ? [] : [`应有 ${expected} 条，读到 ${tally.rows} 条`];
    checked.push({ name, rows: tally.rows, errors: [...missing, ...tally.errors] });
  }
  return checked;
}
