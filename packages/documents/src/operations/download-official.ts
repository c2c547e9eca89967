import { type Context, type Download, isId, refuse, seesOnlyPublic } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql } from '@gongqiao/query';
import { issuedHolders } from '../issued/issued-holders.ts';
import { type RenderOptions, renderPdf } from '../layout/render-pdf.ts';
import type { OfficialText } from '../official/official-text.ts';

interface Found {
  readonly content: OfficialText;
  /** In milliseconds. */
  readonly issuedAt: number;
}

// One statement for a document that is out of sight and for one that is none, as with documents.
async function findIssued({ viewer, sql }: Context, id: string): Promise<Found | null> {
  const parameters = new Parameters();
  const guard = scopeSql(viewer, parameters);
  const { rows } = await sql.query(`with ${guard}
    select d.content, (extract(epoch from d.issued_at) * 1000)::float8 as "issuedAt" from documents_issued d where ${GUARDED} and d.id = ${parameters.add(id)} and ${issuedHolders.sql(viewer, parameters, 'd')}`, parameters.values);
  return (rows[0] as Found | undefined) ?? null;
}

// Its library is loaded when the first one is wanted.
async function renderDocx(text: OfficialText, options: RenderOptions): Promise<Buffer> {
  return (await import('../layout/render-docx.ts')).renderDocx(text, options);
}

const formats = {
  pdf: { render: renderPdf, contentType: 'application/pdf' },
  docx: { render: renderDocx, contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;

/**
 * `GET /download/documents/official?id=…&as=pdf|docx`: an official document, printed from what was issued, by the rule of the row that it hangs on, looked at anew each time.
 * `&copy=1` marks what staff print once more.
 */
export async function downloadOfficial(context: Context, query: Readonly<Record<string, string | undefined>>): Promise<Download> {
  const { id, as = 'pdf' } = query;
  const format = Object.hasOwn(formats, as) ? (as as keyof typeof formats) : null;
  const found = isId(id) && format ? await findIssued(context, id) : null;
  if (!found || !format) throw refuse('NOT_FOUND');
  const copy = query['copy'] === '1' && !seesOnlyPublic(context.viewer);
  const { content, issuedAt } = found;
  return { fileName: `${content.number} ${content.title.replaceAll('\n', '')}${copy ? '（副本）' : ''}.${format}`, contentType: formats[format].contentType, body: await formats[format].render(content, { issuedAt: new Date(issuedAt), copy }) };
}
