import { createRow, type Context, inTransaction, newId, type Sql, today } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import { OpenDataEdition, type OpenDataFile } from '../../open-data-edition/open-data-edition.entity.ts';
import { checkFiles, type Checked } from './check-files.ts';
import { dataPackage } from './data-package.ts';
import { ORGANIZATIONS_FILES } from './files.ts';
import { publicOrganizations } from './public-organizations.ts';
import { organizationSchema } from './schema.ts';
import { StoredFile } from './stored-file.ts';

// All formats in one pass: they hold the same rows.
async function writeOrganizations(context: Context, sql: Sql, edition: string): Promise<{ files: OpenDataFile[]; count: number }> {
  const written = ORGANIZATIONS_FILES.map((format) => ({ format, file: new StoredFile(sql, edition, format.name) }));
  for (const { format, file } of written) await file.write(format.head());
  let count = 0;
  for await (const row of publicOrganizations({ ...context, sql })) {
    for (const { format, file } of written) await file.write(format.line(row, count));
    count += 1;
  }
  const files: OpenDataFile[] = [];
  for (const { format: { name, title, mediaType, tail }, file } of written) {
    await file.write(tail());
    const sha256 = await file.end();
    files.push({ name, title, mediaType, rows: count, bytes: file.bytes, sha256 });
  }
  return { files, count };
}

async function writeText(sql: Sql, edition: string, name: string, title: string, mediaType: string, text: string): Promise<OpenDataFile> {
  const file = new StoredFile(sql, edition, name);
  await file.write(text);
  const sha256 = await file.end();
  return { name, title, mediaType, rows: null, bytes: file.bytes, sha256 };
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function reportOf(checked: readonly Checked[], at: Date): object {
  return { checkedAt: at.toISOString(), against: 'schema.json（JSON Schema 2020-12）', valid: checked.every(({ errors }) => errors.length === 0), files: checked };
}

async function make(context: Context, sql: Sql, month: string): Promise<OpenDataEdition> {
  const id = newId();
  const { files, count } = await writeOrganizations(context, sql, id);
  const checked = await checkFiles(sql, id, count);
  const now = context.clock.now();
  const schema = await writeText(sql, id, 'schema.json', '各字段的说明（JSON Schema）', 'application/schema+json', pretty(organizationSchema()));
  const report = await writeText(sql, id, 'report.json', '检验报告', 'application/json', pretty(reportOf(checked, now)));
  const described = await writeText(sql, id, 'datapackage.json', '数据包说明（Frictionless）', 'application/json', pretty(dataPackage(month, now, [...files, schema, report])));
  return createRow(context, OpenDataEdition, {
    id, month, madeAt: now, organizations: count, valid: checked.every(({ errors }) => errors.length === 0), fileList: [...files, schema, report, described], scope: '',
  }, { action: 'publish', source: 'SYSTEM' });
}

/** Makes this month's edition unless it stands already; says whether it made one. One gateway does it, whoever asks at the same time. */
export async function publishEdition(context: Context): Promise<boolean> {
  const month = today(context.clock).slice(0, 7);
  return inTransaction(context, async () => {
    const sql = transactionSql(context);
    await sql.query("set local statement_timeout = '10min'");
    await sql.query("select pg_advisory_xact_lock(hashtextextended('open data', 0))");
    const { rows } = await sql.query('select 1 from registry_open_data_edition where month = $1', [month]);
    if (rows.length > 0) return false;
    await make(context, sql, month);
    return true;
  });
}
