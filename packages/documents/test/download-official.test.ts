import type { Viewer } from '@gongqiao/kernel';
import { SCOPES } from '@gongqiao/query';
import { staff, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsDomain } from '../src/index.ts';
import { SentFiles } from '../src/testing/index.ts';
import { answeredLetter, lettersWorld } from './letters.ts';
import { notice } from './official-samples.ts';
import { readPdf } from './read-pdf.ts';

let world: World;
let id: string;
const files = new SentFiles();
const ORGANIZATION = '00000000-0000-7000-8000-00000000000a';
const chengyang = staff({ 'letters.read': ['370214'] });
const jimo = staff({ 'letters.read': ['370215'] }, { accountId: '00000000-0000-7000-8000-000000000002' });
beforeAll(async () => {
  world = await lettersWorld(files);
  id = (await world.write((context) => answeredLetter(context, notice, '370214', { organizationId: ORGANIZATION }), chengyang)).answer.id;
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const download = (viewer: Viewer, query: Record<string, string>) => documentsDomain.downloads!['official']!.handle(world.context(viewer), query);
const bytesOf = async (viewer: Viewer, query: Record<string, string>) => (await download(viewer, query)).body as Buffer;

describe('下载公文', () => {
  it('PDF 照印发的内容，每次都一样；缺省就是 PDF', async () => {
    const { fileName, contentType, body } = await download(chengyang, { id, as: 'pdf' });
    expect([fileName, contentType]).toEqual(['青工〔2026〕1号 关于准予蓝湾职工服务中心入驻的决定.pdf', 'application/pdf']);
    world.clock.set('2026-05-04T02:00:00Z');
    expect((await bytesOf(chengyang, { id })).equals(body as Buffer)).toBe(true);
    const { pages, info } = await readPdf(body as Buffer);
    const text = pages.flatMap(({ placed }) => placed.map((one) => one.text)).join('');
    for (const part of ['青工〔2026〕1号', '准予入驻。', '2026年3月2日']) expect(text).toContain(part);
    expect(info['CreationDate']).toBe('D:20260302020000Z');
  });

  it('docx', async () => {
    const { fileName, contentType, body } = await download(chengyang, { id, as: 'docx' });
    expect([fileName, contentType]).toEqual(['青工〔2026〕1号 关于准予蓝湾职工服务中心入驻的决定.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
    expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('工作人员再打印的，可以标明副本；别人不能', async () => {
    const marked = async (viewer: Viewer) => (await readPdf(await bytesOf(viewer, { id, copy: '1' }))).pages[0]!.placed.filter(({ text }) => text === '副本').length;
    expect(await marked(chengyang)).toBe(1);
    expect((await download(chengyang, { id, copy: '1' })).fileName).toContain('（副本）.pdf');
    expect(await marked({ ...chengyang, kind: 'ORGANIZATION', organizationId: ORGANIZATION })).toBe(0);
  });

  it('看不到记录的人，与没有这份公文，回答和语句都一样', async () => {
    const refused = async (viewer: Viewer, query: Record<string, string>) => {
      const { result, statements } = await world.statementsOf(() => download(viewer, query).then(() => 'given', ({ code, message }: { code: string; message: string }) => ({ code, message })));
      return { result, statements: statements.map(({ name }) => name) };
    };
    const foreign = await refused(jimo, { id });
    expect(foreign).toMatchObject({ result: { code: 'NOT_FOUND' }, statements: [expect.any(String)] });
    expect(await refused(jimo, { id: '00000000-0000-7000-8000-000000000009' })).toEqual(foreign);
    for (const query of [{}, { id: 'x' }, { id: "' or true --" }, { id, as: 'toString' }, { id, as: 'html' }]) expect((await refused(chengyang, query as Record<string, string>)).result).toEqual(foreign.result);
  });

  it('送达的组织，数据库在哪个范围都让它看；别的组织不让', async () => {
    const seenBy = async (...keys: string[]) => (await world.orm.within({ [SCOPES]: `{${keys.map((key) => `"${key}"`).join(',')}}` }).query('select id from documents_issued where id = $1', [id])).rows.length;
    expect([await seenBy(`organization:${ORGANIZATION}`), await seenBy('organization:00000000-0000-7000-8000-00000000000b'), await seenBy('370215'), await seenBy('370214')]).toEqual([1, 0, 0, 1]);
  });

  it('每次下载都重新看记录归谁', async () => {
    const move = async (scope: string) => {
      for (const table of ['letters_letter', 'documents_issued']) await world.sql.query(`update ${table} set scope = $1`, [scope]);
    };
    await move('370215');
    await expect(download(chengyang, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await download(jimo, { id })).contentType).toBe('application/pdf');
    await move('370214');
  });
});
