import { createHash } from 'node:crypto';
import { staff, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueDocument, type NewOfficialText, type OfficialBlock } from '../src/index.ts';
import { digestOf } from '../src/official/digest.ts';
import { SentFiles } from '../src/testing/index.ts';
import { answeredLetter, lettersWorld } from './letters.ts';
import { notice } from './official-samples.ts';

let world: World;
const files = new SentFiles();
beforeAll(async () => {
  world = await lettersWorld(files);
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const clerk = staff({ 'letters.read': ['370214'] });
const issue = (text: Partial<NewOfficialText> = {}) => world.write((context) => answeredLetter(context, { ...notice, ...text }), clerk);
const issued = async (id: string) => (await world.sql.query('select * from documents_issued where id = $1', [id])).rows[0] as Record<string, unknown>;

describe('印发', () => {
  it('给号、写日期、留摘要；看得到记录的人看得到公文', async () => {
    const { letter, answer } = await issue({ printedBy: '青岛市总工会办公室' });
    const row = await issued(answer.id);
    expect(row).toMatchObject({ number: '青工〔2026〕1号', title: notice.title, issued_by: '王（经办）', office: '青岛市总工会', holder_type: 'Letter', holder_id: letter.id, scope: '370214', issued_at: '2026-03-02 02:00:00+00' });
    expect(row['content']).toMatchObject({ classification: 'NONE', number: '青工〔2026〕1号', date: '2026-03-02', printedOn: '2026-03-02', signer: null, enclosures: [], copiesTo: [], note: null, body: notice.body });
    expect(row['content']).not.toHaveProperty('mark');
    expect(row['sha256']).toBe(digestOf(row['content']));
    const ask = (viewer = clerk) => world.execute('query ($id: ID!) { letter(id: $id) { notices { totalCount nodes { number title issuedAt issuedBy office sha256 } } } }', { viewer, variables: { id: letter.id } });
    expect((await ask()).data).toEqual({ letter: { notices: { totalCount: 1, nodes: [{ number: '青工〔2026〕1号', title: notice.title, issuedAt: '2026-03-02T02:00:00.000Z', issuedBy: '王（经办）', office: '青岛市总工会', sha256: row['sha256'] }] } } });
    expect((await ask(staff({ 'letters.read': ['370215'] }))).data).toEqual({ letter: null });
    expect(world.graph.schema.getQueryType()!.getFields()).not.toHaveProperty('issuedDocuments');
  });

  it('内容不在修改记录里再存一遍', async () => {
    const { answer } = await issue();
    const { rows } = await world.sql.query("select changes::text as changes from kernel_event where subject_id = $1 and action = 'issue'", [answer.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0].changes).not.toContain('经查');
    expect(rows[0].changes).toContain('sha256');
  });

  it('没有办成的，一份不留，号也还回来', async () => {
    const last = (await issue()).answer.number;
    await expect(world.write(async (context) => {
      await answeredLetter(context, notice);
      throw new Error('undone');
    }, clerk)).rejects.toThrow('undone');
    const next = (await issue()).answer.number;
    expect(Number(/〕(\d+)号/.exec(next)![1])).toBe(Number(/〕(\d+)号/.exec(last)![1]) + 1);
  });

  it('印发以后谁也改不了、删不掉；只能跟着记录换范围', async () => {
    const { answer } = await issue();
    for (const statement of ["update documents_issued set title = '改了' where id = $1", "update documents_issued set content = content || '{\"note\": \"x\"}' where id = $1", "update documents_issued set version = 2, scope = '370215' where id = $1", 'delete from documents_issued where id = $1']) {
      await expect(world.sql.query(statement, [answer.id]), statement).rejects.toMatchObject({ code: '42501' });
    }
    await expect(world.sql.query('truncate documents_issued')).rejects.toMatchObject({ code: '42501' });
    await world.sql.query("update documents_issued set scope = '370215' where id = $1", [answer.id]);
    expect(await issued(answer.id)).toMatchObject({ title: notice.title, scope: '370215' });
  });
});

describe('检查', () => {
  const refusal = (text: Partial<NewOfficialText>) => issue(text).then(() => null, ({ code, message, fields }: { code: string; message: string; fields: string[] }) => ({ code, message, fields }));
  const table = (header: string[], rows: string[][]): OfficialBlock[] => [{ kind: 'table', header, rows }];

  it.each<[string, Partial<NewOfficialText>, string, string]>([
    ['密级', { classification: '秘密' }, 'OFFICIAL_CLASSIFIED', 'classification'], ['没有标题', { title: ' \n' }, 'OFFICIAL_INCOMPLETE', 'title'], ['没有署名', { signature: '' }, 'OFFICIAL_INCOMPLETE', 'signature'], ['没有发文机关标志', { masthead: '\u200b' }, 'OFFICIAL_INCOMPLETE', 'masthead'],
    ['没有正文', { body: [{ kind: 'paragraph', text: '\n \n' }] }, 'OFFICIAL_INCOMPLETE', 'body'], ['正文太长', { body: [{ kind: 'paragraph', text: '长'.repeat(30_001) }] }, 'OFFICIAL_TOO_LONG', 'body'],
    ['表格缺一格', { body: table(['甲', '乙'], [['1']]) }, 'OFFICIAL_TABLE', 'body'], ['表格没有表头', { body: table([], []) }, 'OFFICIAL_TABLE', 'body'], ['表格太宽', { body: table(Array.from({ length: 11 }, String), []) }, 'OFFICIAL_TABLE', 'body'],
  ])('%s：说明怎么办，不占号', async (_, text, code, field) => {
    const count = async () => (await world.sql.query('select last from documents_number')).rows;
    const before = await count();
    expect(await refusal(text)).toMatchObject({ code, fields: [field], message: expect.stringMatching(/请/) as string });
    expect(await count()).toEqual(before);
  });

  it('分行成段，看不见的字符去掉', async () => {
    const { answer } = await issue({ title: '关于\u202e准予\r\n入驻的决定', body: [{ kind: 'paragraph', text: '第一段\u0000\ud800。\n\n  第二\u2028段。' }, { kind: 'heading', level: 1, text: '一、\t题' }], addressees: [' 甲 ', ''] });
    expect(answer.title).toBe('关于准予入驻的决定');
    expect(answer.content).toMatchObject({ title: '关于准予\n入驻的决定', addressees: ['甲'], body: [{ kind: 'paragraph', text: '第一段。' }, { kind: 'paragraph', text: '第二段。' }, { kind: 'heading', level: 1, text: '一、题' }] });
  });

  it('没有声明公文的记录，不能挂公文', async () => {
    await expect(world.write(async (context) => {
      const { answer } = await answeredLetter(context, notice);
      return issueDocument(context, answer, notice);
    })).rejects.toThrow('@IssuedDocuments');
  });
});

it('摘要不看键的次序，也能由别人照说明算出', () => {
  expect(digestOf({ b: [{ d: 1, c: '二' }], a: null })).toBe(digestOf({ a: null, b: [{ c: '二', d: 1 }] }));
  expect(digestOf({ b: 1, a: '甲' })).toBe(createHash('sha256').update('{"a":"甲","b":1}').digest('hex'));
});
