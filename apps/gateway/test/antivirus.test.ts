import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from '@gongqiao/documents/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScannerAddress } from '../src/settings/scanner-address.ts';
import { answersAt, type Scan, scannerAt } from '../src/uploads/scanner.ts';
import { UploadStore } from '../src/uploads/upload-store.ts';
import { type Clamd, clamdProgram, startClamd } from './clamd.ts';
import { EICAR, type Manner, MOST, openScanner, type ScannerServer } from './scanner-server.ts';
import { serve, type Served } from './served.ts';

const [PATIENCE, SHORT] = [20_000, 500];
let served: Served;
let cookie: string;
let server: ScannerServer;
let clamd: Clamd | undefined;
let scan: Scan;
beforeAll(async () => {
  server = await openScanner();
  if (clamdProgram) clamd = await startClamd(clamdProgram);
  served = await serve({ scan: (bytes) => scan(bytes) });
  cookie = await served.signIn('chengyang');
});
beforeEach(() => {
  server.manner = 'honest';
  scan = scannerAt({ host: '127.0.0.1', port: server.port }, PATIENCE);
});
afterAll(async () => {
  await served.close();
  await server.close();
  await clamd?.close();
});

type Answer = { status: number; body: { id: string; offset: number; chunkSize: number; code: string; message: string } };
const answerOf = async (response: Response): Promise<Answer> => ({ status: response.status, body: (await response.json()) as Answer['body'] });
const put = async (id: string, offset: number, bytes: Buffer) =>
  answerOf(await served.fetch(`/uploads/${id}?offset=${offset}`, { method: 'PUT', cookie, headers: { 'content-type': 'application/octet-stream', 'x-gongqiao': '1' }, body: new Uint8Array(bytes) }));

/** Sends a file as browsers do; gives its id, and the answer to the last chunk. */
async function send(fileName: string, bytes: Buffer, chunkSize = 1024 * 1024): Promise<{ id: string; answer: Answer; last: number }> {
  const { body: { id } } = await answerOf(await served.post('/uploads', { fileName, size: bytes.length }, { cookie }));
  let answer!: Answer;
  let last = 0;
  for (let offset = 0; offset < bytes.length; offset += chunkSize) answer = await put(id, (last = offset), bytes.subarray(offset, offset + chunkSize));
  return { id, answer, last };
}

const viewer = async () => (await served.parts.sessions.find(cookie.split('=')[1]!))!;
const found = async (id: string) => served.parts.uploads.find(await viewer(), id);
const filesOf = (id: string) => readdirSync(path.join(served.dataFolder, 'uploads')).filter((name) => name.startsWith(id));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const photo = (length: number) => Buffer.concat([sampleFiles.jpeg(), randomBytes(length)]);
const infected = sampleFiles.pdf(`${'%'.repeat(700)}${EICAR}`);

type Place = () => ScannerAddress;
const scanners: [string, Place][] = [['说同一协议的服务', () => ({ host: '127.0.0.1', port: server.port })]];
if (clamdProgram) scanners.push(['真正的 clamd', () => ({ path: clamd!.path })]);

describe.each(scanners)('%s', (_, place) => {
  beforeEach(() => {
    scan = scannerAt(place(), PATIENCE);
  });

  it('干净的收下：附件和要导入的名单都一样', async () => {
    const whole = photo(2_300_000);
    for (const [name, bytes] of [['证书.jpg', whole], ['名单.csv', Buffer.from('名称,代码\n')]] as const) {
      const { id, answer } = await send(name, bytes);
      expect([answer.status, (await found(id))?.size]).toEqual([200, bytes.length]);
    }
  });

  it.each([['附件', '材料.pdf', infected], ['要导入的名单', '名单.csv', Buffer.from(`名称,代码\n${EICAR}\n`)]])('%s里有恶意代码：不收，当即删掉，说明怎么办', async (__, name, bytes) => {
    // The string lies across the border of two chunks.
    const { id, answer } = await send(name, bytes, bytes.indexOf(EICAR) + 20);
    expect(answer).toMatchObject({ status: 422, body: { code: 'INFECTED', message: expect.stringContaining('查出了恶意代码') as string } });
    expect([filesOf(id), await found(id), (await served.fetch(`/uploads/${id}`, { cookie })).status]).toEqual([[], null, 404]);
  });

  it('比 clamd 肯看的长：不收', async () => {
    const { id, answer } = await send('材料.jpg', photo(MOST + 2_000_000));
    expect(answer).toMatchObject({ status: 413, body: { code: 'SCAN_TOO_LARGE' } });
    expect([filesOf(id), await found(id)]).toEqual([[], null]);
  });

  it('在不在，问得到', async () => {
    expect(await answersAt(place())).toBe(true);
    expect(await answersAt({ path: '/nonexistent/clamd.ctl' })).toBe(false);
  });
});

it('分段送来的，从头到尾一个字节不差地查', async () => {
  const whole = photo(700_000);
  await send('证书.jpg', whole, 200_000);
  expect(server.seen.at(-1)).toBe(sha256(whole));
});

it('查出来的记入审计：谁、哪个上传、叫什么，没有文件的内容和名字', async () => {
  const { id } = await send('贺某的证明.pdf', infected);
  const { rows } = await served.world.sql.query("select action, outcome, object_type, payload, to_jsonb(e)::text as whole from audit_event e where object_id = $1", [id]);
  expect(rows).toEqual([expect.objectContaining({ action: 'upload', outcome: 'REFUSED', object_type: 'upload' })]);
  expect(JSON.parse(rows[0]!['payload'] as string)).toEqual({ code: 'INFECTED', finding: 'Eicar-Test-Signature', size: infected.length });
  expect(rows[0]!['whole']).not.toMatch(/贺某|EICAR-STANDARD/);
});

describe('查不了的', () => {
  it.each<[string, Manner]>([['不回答', 'silent'], ['答到一半断了', 'cut'], ['答非所问', 'babbling'], ['没看完就说好', 'hasty'], ['说个没完', 'endless']])('%s：一概不收，也用不了；好了以后接着送最后一段就行', async (_, manner) => {
    [server.manner, scan] = [manner, scannerAt({ host: '127.0.0.1', port: server.port }, SHORT)];
    const bytes = photo(1_400_000);
    const { id, answer, last } = await send('证书.jpg', bytes);
    expect(answer).toMatchObject({ status: 503, body: { code: 'SCAN_UNAVAILABLE', message: expect.stringContaining('暂时不能检查文件') as string } });
    expect([await found(id), ((await answerOf(await served.fetch(`/uploads/${id}`, { cookie }))).body.offset)]).toEqual([null, last]);
    [server.manner, scan] = ['honest', scannerAt({ host: '127.0.0.1', port: server.port }, PATIENCE)];
    expect((await put(id, last, bytes.subarray(last))).status).toBe(200);
    expect((await found(id))?.size).toBe(bytes.length);
  });

  it('没有开着：不收', async () => {
    scan = scannerAt({ path: '/nonexistent/clamd.ctl' });
    const { id, answer } = await send('名单.csv', Buffer.from('名称\n'));
    expect([answer.status, await found(id)]).toEqual([503, null]);
  });

  it('自称没有看全：不收', async () => {
    server.manner = 'skipping';
    const { id, answer } = await send('名单.csv', Buffer.from('名称\n'));
    expect([answer.body.code, await found(id), filesOf(id)]).toEqual(['SCAN_TOO_LARGE', null, []]);
  });
});

it('设置之前就传完、没有查过的，不能再用', async () => {
  const before = new UploadStore(served.dataFolder, served.parts.clock);
  const { id } = (await before.begin(await viewer(), '名单.csv', 7)) as { id: string };
  expect(await before.append(await viewer(), id, 0, Buffer.from('名称\n'))).toBe('stored');
  expect([(await before.find(await viewer(), id))?.size, await found(id)]).toEqual([7, null]);
});

it('没有查过的附不上：说没有传完，什么也没有记下', async () => {
  [server.manner, scan] = ['silent', scannerAt({ host: '127.0.0.1', port: server.port }, SHORT)];
  const organization = await served.world.write(async (context) => (await buildOrganization(context, { region: '370214' })).id);
  const { id } = await send('证书.jpg', photo(10));
  const attach = (upload: string) => served.graphql(`mutation ($id: ID!, $uploads: [ID!]!) { done: requestCorrection(organization: $id, input: { values: { street: "流亭街道" }, grounds: "已搬迁", uploads: $uploads }) { ... on CorrectionRequest { documents { nodes { size } } } ... on Refusal { code } } }`, { cookie, variables: { id: organization, uploads: [upload] } });
  expect((await attach(id)).body.data).toEqual({ done: { code: 'DOCUMENT_NOT_SENT' } });
  [server.manner, scan] = ['honest', scannerAt({ host: '127.0.0.1', port: server.port }, PATIENCE)];
  const again = await send('证书.jpg', photo(10));
  expect((await attach(again.id)).body.data).toMatchObject({ done: { documents: { nodes: [{ size: photo(10).length }] } } });
});
