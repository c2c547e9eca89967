import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadStore, uploadLimits } from '../src/uploads/upload-store.ts';
import { serve, type Served } from './served.ts';

let served: Served;
let cookie: string;
let other: string;
beforeAll(async () => {
  served = await serve();
  [cookie, other] = [await served.signIn('chengyang'), await served.signIn('jimo')];
});
afterAll(() => served.close());

type Answer = { status: number; body: { id: string; offset: number; size: number; chunkSize: number; code: string; message: string } };
const answerOf = async (response: Response): Promise<Answer> => ({ status: response.status, body: (await response.json()) as Answer['body'] });
const begin = async (fileName: string, size: number, as = cookie) => answerOf(await served.post('/uploads', { fileName, size }, { cookie: as }));
const put = async (id: string, offset: number | string, bytes: Buffer, as = cookie, headers: Record<string, string> = {}) =>
  answerOf(await served.fetch(`/uploads/${id}?offset=${offset}`, { method: 'PUT', cookie: as, headers: { 'content-type': 'application/octet-stream', 'x-gongqiao': '1', ...headers }, body: new Uint8Array(bytes) }));
const progress = async (id: string, as = cookie) => answerOf(await served.fetch(`/uploads/${id}`, { cookie: as }));
const viewerOf = async (as: string) => (await served.parts.sessions.find(as.split('=')[1]!))!;
const stored = () => readdirSync(path.join(served.dataFolder, 'uploads'));
const csv = (length: number) => Buffer.alloc(length, '名称,代码\n');

describe('分段上传', () => {
  it('一段段送来，断了从断处接着送，送完才能用', async () => {
    const content = csv(2_500_000);
    const { status, body } = await begin('城阳 2018.csv', content.length);
    expect([status, body.offset, body.chunkSize <= 1024 * 1024]).toEqual([201, 0, true]);
    const { id, chunkSize } = body;
    expect((await put(id, 0, content.subarray(0, chunkSize))).body).toEqual({ offset: chunkSize });
    expect(await served.parts.uploads.find(await viewerOf(cookie), id)).toBeNull();
    expect((await progress(id)).body).toEqual({ offset: chunkSize, size: content.length });
    expect(await put(id, chunkSize, content.subarray(chunkSize, 2 * chunkSize))).toMatchObject({ status: 200 });
    expect(await put(id, 2 * chunkSize, content.subarray(2 * chunkSize))).toMatchObject({ status: 200, body: { offset: content.length } });
    const found = await served.parts.uploads.find(await viewerOf(cookie), id);
    expect(found).toMatchObject({ fileName: '城阳 2018.csv', size: content.length });
    expect(readFileSync(found!.path).equals(content)).toBe(true);
  });

  it('存在网页够不着的地方，名字随机，只有主人能读', async () => {
    const { body } = await begin('名单.csv', 3);
    const file = path.join(served.dataFolder, 'uploads', body.id);
    expect(body.id).toMatch(/^[0-9a-f-]{36}$/);
    expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
    for (const where of [`/uploads/${body.id}/../../uploads/${body.id}`, `/uploads/${body.id}.json`]) expect((await served.fetch(where)).status).not.toBe(200);
  });

  it('别人的上传等于没有', async () => {
    const { body } = await begin('a.csv', 3);
    expect([(await progress(body.id, other)).status, (await put(body.id, 0, csv(3), other)).status]).toEqual([404, 404]);
    expect(await served.parts.uploads.find(await viewerOf(other), body.id)).toBeNull();
    expect(await progress(encodeURIComponent('../keys/session-hmac'))).toMatchObject({ status: 404 });
  });

  it('同一段同时送两次，只收一次', async () => {
    const { body } = await begin('a.csv', 30);
    const outcomes = await Promise.all([1, 2, 3].map(() => put(body.id, 0, csv(10))));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(outcomes.find(({ status }) => status === 409)?.body.offset).toBe(10);
  });
});

describe('不收的', () => {
  it('没有登录的、不是工作人员的', async () => {
    expect((await begin('a.csv', 1, '')).status).toBe(401);
  });

  it.each(['..\\..\\x.csv', '../../x.csv', 'a/b.csv', 'a\u0000.csv', '单位名\u202excod.csv', 'a\n.csv', '.csv', '', 'x'.repeat(300) + '.csv', 'a.xls', 'a.doc', 'a.heic', 'a.pdf.exe', 'a.html', 'a.svg', 'a.csv.exe', 'csv'])('名字 %j', async (name) => {
    expect(await begin(name, 1)).toMatchObject({ status: 400, body: { code: 'NAME_NOT_ACCEPTED' } });
  });

  it.each<[string, unknown]>([['空文件', 0], ['负数', -1], ['小数', 1.5], ['文字', '9'], ['没有说', undefined]])('大小是%s', async (_, size) => {
    expect((await begin('a.csv', size as number)).status).toBe(400);
  });

  it.each([['名单', 'a.csv', 64], ['名单', 'a.xlsx', 64], ['附件', 'a.pdf', 20], ['附件', '证书.JPEG', 20]])('%s %s：%d MB 可以，多一个字节不行', async (_, name, megabytes) => {
    const most = megabytes * 1024 * 1024;
    expect((await begin(name, most)).status).toBe(201);
    expect(await begin(name, most + 1)).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', message: expect.stringContaining(`${megabytes} MB`) as string } });
  });

  it('比说明的长', async () => {
    const { body } = await begin('a.csv', 10);
    expect(await put(body.id, 0, csv(11))).toMatchObject({ status: 413 });
    expect((await progress(body.id)).body.offset).toBe(0);
  });

  it('一段超过 1 MB', async () => {
    const { body } = await begin('a.csv', 5_000_000);
    expect((await put(body.id, 0, csv(uploadLimits.chunkBytes + 1))).status).toBe(413);
    expect((await put(body.id, 0, csv(uploadLimits.chunkBytes))).status).toBe(200);
  });

  it('没有说明长度', async () => {
    const { body } = await begin('a.csv', 100);
    const status = await new Promise((resolve, reject) => {
      const headers = { cookie, 'x-gongqiao': '1', 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' };
      const sent = request(`${served.origin}/uploads/${body.id}?offset=0`, { method: 'PUT', headers }, (response) => resolve(response.statusCode));
      sent.on('error', reject).end(csv(10));
    });
    expect(status).toBe(411);
  });

  it.each(['-1', '1e9', 'x', ''])('起点 %j', async (offset) => {
    const { body } = await begin('a.csv', 10);
    expect((await put(body.id, offset, csv(10))).status).toBe(400);
  });

  it('接不上的，说明收到了多少', async () => {
    const { body } = await begin('a.csv', 10);
    expect(await put(body.id, 5, csv(5))).toMatchObject({ status: 409, body: { code: 'WRONG_OFFSET', offset: 0 } });
  });

  it.each<[string, string, Buffer]>([
    ['名为 xlsx 的网页', 'a.xlsx', Buffer.from('<html><script>alert(1)</script>')],
    ['名为 xlsx 的旧 xls', 'a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['名为 csv 的压缩包', 'a.csv', Buffer.from('PK\u0003\u0004....')],
    ['名为 csv 的程序', 'a.csv', Buffer.from('7f454c4602010100', 'hex')],
    ['名为 csv 的 PDF', 'a.csv', Buffer.from('%PDF-1.7 ........')],
    ['名为 json 的图片', 'a.json', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['名为 csv 的照片', 'a.csv', Buffer.from('ffd8ffe141424344', 'hex')],
    ['名为 pdf 的网页', 'a.pdf', Buffer.from('<html>%PDF-1.7')],
    ['名为 jpg 的 png', 'a.jpg', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['名为 docx 的旧 doc', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('%s', async (_, name, bytes) => {
    const { body } = await begin(name, bytes.length);
    expect(await put(body.id, 0, bytes)).toMatchObject({ status: 415, body: { code: 'TYPE_NOT_ACCEPTED' } });
    expect((await progress(body.id)).body.offset).toBe(0);
  });

  it('一个人放得太多', async () => {
    const mine = await served.signIn('laoshan');
    const longest = 64 * 1024 * 1024;
    for (let n = 0; n < uploadLimits.accountBytes / longest; n++) expect((await begin('a.csv', longest, mine)).status).toBe(201);
    expect(await begin('a.csv', 1, mine)).toMatchObject({ status: 429, body: { code: 'QUOTA' } });
  });
});

it('老编码的文本是文本', async () => {
  const { body } = await begin('旧系统.csv', 6);
  expect((await put(body.id, 0, Buffer.from('fffe0d540d54', 'hex'))).status).toBe(200);
});

it('七天后清掉，没放完的也清', async () => {
  const { body } = await begin('a.csv', 10);
  const later = { now: () => new Date(Date.now() + uploadLimits.keptFor + 60_000) };
  expect(stored()).toContain(body.id);
  expect(await served.parts.uploads.clean()).toBe(0);
  expect(await new UploadStore(served.dataFolder, later).clean()).toBeGreaterThan(0);
  expect(stored()).toEqual([]);
});
