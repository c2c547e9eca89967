import { Readable } from 'node:stream';
import { all, type Context, type Download, nounOf, refuse, rowsSeen } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { keepTrace } from '../export/keep-trace.ts';
import type { OpenDataFile } from '../../open-data-edition/open-data-edition.entity.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { popoloText, type Post } from './popolo.ts';
import { publicOrganizations } from './public-organizations.ts';
import { readStored } from './stored-file.ts';

/** `GET /download/registry/open-data?month=2026-11&file=organizations.csv`: a file of an edition, for everybody. */
export async function downloadOpenData({ sql }: Context, { month, file }: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const { rows } = await sql.query('select id, file_list from registry_open_data_edition where month = $1', [month ?? '']);
  const found = (rows[0]?.['file_list'] as OpenDataFile[] | undefined)?.find(({ name }) => name === file);
  if (!found) throw refuse('NOT_FOUND');
  return { fileName: `${month}-${found.name}`, contentType: `${found.mediaType}; charset=utf-8`, body: readStored(sql, rows[0]!['id'] as string, found.name) };
}

const PAGE = 2_000;

async function* postsSeen({ sql, viewer }: Context): AsyncGenerator<Post> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const parameters = new Parameters();
    const guard = scopeSql(viewer, parameters);
    const rule = whereSql(all(rowsSeen(Organization, viewer), { published: true }), { noun: nounOf(Organization), alias: 'o', parameters });
    const { rows } = await sql.query(`
      with ${guard} select c.id, c.organization_id, c.position from registry_contact c join registry_organization o on o.id = c.organization_id
      where ${GUARDED} and (${rule}) and c.id > ${parameters.add(after)} order by c.id limit ${PAGE}`, parameters.values);
    for (const row of rows) yield { id: row['id'] as string, organizationId: row['organization_id'] as string, label: row['position'] as string };
    if (rows.length < PAGE) return;
    after = rows.at(-1)!['id'] as string;
  }
}

/** `GET /download/registry/popolo`: the directory with posts, for staff; whom a post is held by is in it nowhere. */
export async function downloadPopolo(context: Context): Promise<Download> {
  await keepTrace(context, { file: 'popolo.json' });
  return { fileName: 'popolo.json', contentType: 'application/json; charset=utf-8', body: Readable.from(popoloText(publicOrganizations(context), postsSeen(context)), { objectMode: false }) };
}
