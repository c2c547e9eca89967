import { record } from '@gongqiao/audit';
import { SIGNED_IN, type Viewer } from '@gongqiao/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SCAN_PATIENCE, type Unclean } from '../uploads/scanner.ts';
import { nameFault, sizeFault } from '../uploads/upload-name.ts';
import { type Append, uploadLimits } from '../uploads/upload-store.ts';
import { viewerFor } from './download.routes.ts';
import { HttpFault } from './fault.ts';
import type { Parts } from './parts.ts';

const beginning = z.object({ fileName: z.string(), size: z.number().int().min(1) });

const refusals: Readonly<Record<Exclude<Append, Unclean | 'stored' | 'wrong offset'>, [number, string, string]>> = {
  'not there': [404, 'NOT_FOUND', '没有这个上传，或者已经过期。请重新选择文件。'],
  'too long': [413, 'TOO_LARGE', '送来的内容比说明的长。请重新选择文件。'],
  'wrong type': [415, 'TYPE_NOT_ACCEPTED', '文件的内容与它的名字不符。请确认选对了文件；旧的 .xls 和 .doc 请先另存为 .xlsx 和 .docx。'],
};

const scanFaults = {
  TOO_LARGE: [413, 'SCAN_TOO_LARGE', '文件太大或者压缩得太紧，不能检查有没有恶意代码，没有收下。请拆成几个小一些的文件再传。'],
  UNAVAILABLE: [503, 'SCAN_UNAVAILABLE', '暂时不能检查文件有没有恶意代码，没有收下。请稍后再试；一直不行的，请告诉系统管理员。'],
  FOUND: [422, 'INFECTED', '文件里查出了恶意代码，没有收下，已经删除。请先给您的电脑查杀病毒，再换一份干净的文件上传。'],
} as const satisfies Readonly<Record<Unclean['state'], readonly [number, string, string]>>;

/** Those who send files: staff, and organizations. */
async function senderFor(request: FastifyRequest, parts: Parts): Promise<Viewer> {
  const viewer = await viewerFor(request, parts, SIGNED_IN);
  if (viewer.kind !== 'STAFF' && viewer.kind !== 'ORGANIZATION') throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
  return viewer;
}

/** Tells the sender, the operator and, of what was found, the audit: never what stands in the file, nor its name. */
async function refuseUnclean(request: FastifyRequest, parts: Parts, viewer: Viewer, { id, size }: { readonly id: string; readonly size: number }, unclean: Unclean): Promise<never> {
  const [status, code, message] = scanFaults[unclean.state];
  if (unclean.state === 'FOUND') {
    await record(parts.contexts.of(viewer, request.id), { action: 'upload', outcome: 'REFUSED', object: { type: 'upload', id }, payload: { code, finding: unclean.finding, size } });
  } else request.log.error({ state: unclean.state, size }, 'the virus scanner could not look a file through');
  throw new HttpFault(status, code, message);
}

/** Files of any length in chunks that each fit the time a request may take: begin, send in order, ask how far it came. */
export async function uploadRoutes(server: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  const { uploads } = parts;
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: uploadLimits.chunkBytes }, (_request, body, done) => done(null, body));

  server.post('/uploads', async (request, reply) => {
    const viewer = await senderFor(request, parts);
    const { data } = beginning.safeParse(request.body);
    if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '文件是空的，或者没有说明名字和大小。');
    const fault = nameFault(data.fileName);
    if (fault) throw new HttpFault(400, 'NAME_NOT_ACCEPTED', fault);
    const tooLarge = sizeFault(data.fileName, data.size);
    if (tooLarge) throw new HttpFault(413, 'TOO_LARGE', tooLarge);
    const upload = await uploads.begin(viewer, data.fileName, data.size);
    if (upload === 'full') throw new HttpFault(429, 'QUOTA', '您近七天上传的文件太多了。请明天再试，或请系统管理员清理。');
    return reply.code(201).send({ id: upload.id, offset: upload.offset, chunkSize: uploadLimits.chunkBytes });
  });

  server.put<{ Params: { id: string }; Querystring: { offset?: string } }>('/uploads/:id', { bodyLimit: uploadLimits.chunkBytes }, async (request) => {
    const viewer = await senderFor(request, parts);
    if (request.headers['content-length'] === undefined) throw new HttpFault(411, 'BAD_REQUEST', '请求没有说明长度。');
    if (!Buffer.isBuffer(request.body) || !/^\d{1,9}$/.test(request.query.offset ?? '')) throw new HttpFault(400, 'BAD_USER_INPUT', '没有说明这一段从哪里开始，或者没有内容。');
    const { id } = request.params;
    const offset = Number(request.query.offset);
    // All of the request is here; looking the file through may take longer than a client may stay silent.
    request.raw.setTimeout(SCAN_PATIENCE + 5_000);
    const outcome = await uploads.append(viewer, id, offset, request.body);
    if (outcome === 'stored') return { offset: offset + request.body.length };
    if (outcome === 'wrong offset') throw new HttpFault(409, 'WRONG_OFFSET', '这一段与已收到的接不上。', { offset: (await uploads.ofViewer(viewer, id))?.offset });
    if (typeof outcome === 'object') return refuseUnclean(request, parts, viewer, { id, size: offset + request.body.length }, outcome);
    throw new HttpFault(...refusals[outcome]);
  });

  server.get<{ Params: { id: string } }>('/uploads/:id', async (request) => {
    const upload = await uploads.ofViewer(await senderFor(request, parts), request.params.id);
    if (!upload) throw new HttpFault(...refusals['not there']);
    return { offset: upload.offset, size: upload.size };
  });
}
