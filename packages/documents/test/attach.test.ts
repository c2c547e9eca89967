import { createHash } from 'node:crypto';
import { staff, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits } from '../src/index.ts';
import { sampleFiles, SentFiles, zipOf } from '../src/testing/index.ts';
import { lettersWorld } from './letters.ts';

let world: World;
const files = new SentFiles();
beforeAll(async () => {
  world = await lettersWorld(files);
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const WRITE = `mutation ($scope: String!, $uploads: [ID!]!) {
  answer: writeLetter(scope: $scope, uploads: $uploads) { ... on Letter { id documents { nodes { id fileName mediaType size sha256 uploaderName } } } ... on Refusal { code message fields } }
}`;
interface Written {
  code?: string;
  message: string;
  documents: { nodes: { id: string; fileName: string; mediaType: string; size: number; sha256: string }[] };
}

let people = 0;
const somebody = () => staff({ 'letters.read': ['370214'] }, { accountId: `00000000-0000-7000-9000-${String((people += 1)).padStart(12, '0')}` });
async function write(uploads: readonly string[], viewer = somebody()): Promise<Written> {
  const { data, errors } = await world.execute(WRITE, { viewer, variables: { scope: '370214', uploads } });
  expect(errors).toBeUndefined();
  return (data as Record<string, unknown>)['answer'] as Written;
}
const send = (name: string, bytes: Buffer, viewer?: ReturnType<typeof staff>) => write([files.put(name, bytes)], viewer);
const count = async (table: string) => (await world.sql.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

describe('附上', () => {
  it.each([
    ['证书.pdf', sampleFiles.pdf(), 'application/pdf'], ['照片.jpg', sampleFiles.jpeg(), 'image/jpeg'], ['照片.jpeg', sampleFiles.jpeg(), 'image/jpeg'], ['截图.png', sampleFiles.png(), 'image/png'],
    ['章程.docx', sampleFiles.docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['名册.xlsx', sampleFiles.xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['嵌有表格的.docx', sampleFiles.docx({ 'word/embeddings/sheet1.xlsx': 'PK' }), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['手机拍的.jpg', Buffer.concat([sampleFiles.jpeg(), Buffer.from('\u0000\u0000ftypmp42 a short film')]), 'image/jpeg'],
  ])('%s', async (name, bytes, mediaType) => {
    const { documents: { nodes } } = await send(name, bytes);
    expect(nodes).toEqual([{ id: expect.any(String) as string, fileName: name, mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), uploaderName: '王（经办）' }]);
  });

  it('20 MB 可以，多一个字节不行', async () => {
    const long = (more: number) => Buffer.concat([sampleFiles.jpeg(), Buffer.alloc(documentLimits.fileBytes - sampleFiles.jpeg().length + more, 7)]);
    expect((await send('大.jpg', long(0))).documents.nodes[0]!.size).toBe(20_971_520);
    const chunks = await count('documents_chunk');
    expect(await send('大.jpg', long(1))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', message: '“大.jpg”超过 20 MB。照片请调小后再传，扫描件请降低分辨率或拆成几个文件。' });
    expect(await count('documents_chunk')).toBe(chunks);
  });

  it('一次最多五个；同一个附两遍算一个；有一个不行就一个也不附', async () => {
    const put = (number: number) => files.put(`${number}.png`, sampleFiles.png());
    expect((await write([1, 2, 3, 4, 5].map(put))).documents.nodes).toHaveLength(5);
    expect(await write([1, 2, 3, 4, 5, 6].map(put))).toMatchObject({ code: 'DOCUMENT_COUNT' });
    const one = put(1);
    expect((await write([one, one])).documents.nodes).toHaveLength(1);
    const before = await count('documents_document');
    expect(await write([one, files.put('坏.pdf', Buffer.from('not a pdf'))])).toMatchObject({ code: 'DOCUMENT_TYPE', fields: ['uploads'] });
    expect(await count('documents_document')).toBe(before);
  });

  it('没有传完的、别人的、过期的上传，都说没有', async () => {
    expect(await write(['00000000-0000-7000-8000-000000000009'])).toMatchObject({ code: 'DOCUMENT_NOT_SENT' });
  });

  it('三十天里附得太多，先说明，过几天又可以', async () => {
    const viewer = somebody();
    await world.sql.query(`insert into documents_document (id, created_at, updated_at, file_name, media_type, size, sha256, uploader_name, account_id, holder_type, holder_id)
      values (gen_random_uuid(), $1, $1, 'x', 'x', $2, repeat('0', 64), 'x', $3, 'Letter', gen_random_uuid())`, [world.clock.now(), documentLimits.quotaBytes - sampleFiles.png().length, viewer.accountId]);
    expect((await send('还行.png', sampleFiles.png(), viewer)).documents.nodes).toHaveLength(1);
    expect(await send('多了.png', sampleFiles.png(), viewer)).toMatchObject({ code: 'DOCUMENT_QUOTA', message: '您近 30 天上传的附件合计将超过 200 MB。请压缩后再传，或者过几天再传。' });
    expect((await send('别人.png', sampleFiles.png())).documents.nodes).toHaveLength(1);
    world.clock.set('2026-04-02T02:00:00Z');
    expect((await send('又行.png', sampleFiles.png(), viewer)).documents.nodes).toHaveLength(1);
  });
});

describe('不收的', () => {
  const zip = zipOf({ 'a.txt': 'a' });
  it.each<[string, string, Buffer]>([
    ['网页', '证书.html', Buffer.from('<html></html>')], ['矢量图', '图.svg', Buffer.from('<svg/>')], ['旧 doc', '章程.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')], ['没有后缀', '证书', sampleFiles.pdf()], ['只有后缀', '.pdf', sampleFiles.pdf()], ['程序', '证书.pdf.exe', sampleFiles.pdf()],
    ['名为 pdf 的网页', '证书.pdf', Buffer.from('<html><script>alert(1)</script>')], ['名为 jpg 的 png', '照片.jpg', sampleFiles.png()], ['名为 png 的 pdf', '照片.png', sampleFiles.pdf()],
    ['空白的 pdf', '证书.pdf', Buffer.from('%PDF-1.7')], ['截断的 png', '截图.png', sampleFiles.png().subarray(0, -4)],
    ['pdf 开头藏着网页', '证书.pdf', sampleFiles.pdf('<script>alert(1)</script>')], ['图片里藏着网页', '照片.jpg', sampleFiles.jpeg(Buffer.from('<HTML><body onload=x>'))], ['图片里藏着 pdf', '照片.jpg', sampleFiles.jpeg(Buffer.from('%PDF-1.4'))],
    ['pdf 后面接着压缩包', '证书.pdf', Buffer.concat([sampleFiles.pdf(), zip])], ['压缩包的注释装成 pdf 的结尾', '证书.pdf', Buffer.concat([sampleFiles.pdf(), zip.subarray(0, -2), Buffer.from([6, 0]), Buffer.from('\n%%EOF')])],
    ['图片后面接着压缩包', '照片.jpg', Buffer.concat([sampleFiles.jpeg(), zip])], ['png 后面接着压缩包', '截图.png', Buffer.concat([sampleFiles.png(), zip])],
    ['普通压缩包当 docx', '章程.docx', zip], ['xlsx 当 docx', '章程.docx', sampleFiles.xlsx()], ['docx 当 xlsx', '名册.xlsx', sampleFiles.docx()], ['又是 docx 又是 xlsx', '章程.docx', sampleFiles.docx({ 'xl/workbook.xml': '<workbook/>' })],
    ['带宏的', '章程.docx', sampleFiles.docx({ 'word/vbaProject.bin': 'x' })], ['目录外的路径', '章程.docx', sampleFiles.docx({ '../../x': 'x' })], ['后面有东西的 docx', '章程.docx', Buffer.concat([sampleFiles.docx(), Buffer.from('<script>')])],
    ['没有目录的压缩包', '章程.docx', sampleFiles.docx().subarray(0, 60)],
  ])('%s', async (_, name, bytes) => {
    expect(await send(name, bytes)).toMatchObject({ code: 'DOCUMENT_TYPE', message: expect.stringContaining('只收 .pdf、.jpg、.jpeg、.png、.docx、.xlsx') as string });
  });
});

it.each([
  ['../../etc/证书.pdf', '证书.pdf'], ['C:\\文件\\证书.pdf', '证书.pdf'], ['证\u0000书.pdf', '证书.pdf'], ['证书\u202efdp.pdf', '证书fdp.pdf'], ['\u200f证书\n.pdf', '证书.pdf'], ['证:书*?.pdf', '证书.pdf'], ['...证书.PDF', '证书.pdf'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(150)}.pdf`],
])('文件名 %j 记作 %j', async (name, kept) => {
  expect((await send(name, sampleFiles.pdf())).documents.nodes[0]!.fileName).toBe(kept);
});
