import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Viewer } from '@gongqiao/kernel';
import { staff, type World } from '@gongqiao/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentLimits, documentsDomain } from '../src/index.ts';
import { sampleFiles, SentFiles } from '../src/testing/index.ts';
import { lettersWorld } from './letters.ts';

let world: World;
const files = new SentFiles();
// Longer than some chunks, and no whole number of them.
const photo = Buffer.concat([sampleFiles.jpeg(), randomBytes(3 * documentLimits.chunkBytes + 4_321)]);
const chengyang = staff({ 'letters.read': ['370214'] });
const jimo = staff({ 'letters.read': ['370215'] }, { accountId: '00000000-0000-7000-8000-000000000002' });
let id: string;
beforeAll(async () => {
  world = await lettersWorld(files);
  const { data } = await world.execute(`mutation ($uploads: [ID!]!) { letter: writeLetter(scope: "370214", uploads: $uploads) { ... on Letter { documents { nodes { id } } } } }`, { viewer: chengyang, variables: { uploads: [files.put('证书（2018）.jpg', photo)] } });
  id = (data as unknown as { letter: { documents: { nodes: { id: string }[] } } }).letter.documents.nodes[0]!.id;
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const download = (viewer: Viewer, which: string) => documentsDomain.downloads!['file']!.handle(world.context(viewer), { id: which });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('下载', () => {
  it('取回来的与送上去的一个字节也不差，分段存，分段取', async () => {
    const { fileName, contentType, body } = await download(chengyang, id);
    expect([fileName, contentType]).toEqual(['证书（2018）.jpg', 'image/jpeg']);
    const { result, statements } = await world.statementsOf(() => buffer(body as never));
    expect(sha256(result)).toBe(sha256(photo));
    expect(statements).toHaveLength(5);
    const { rows } = await world.sql.query('select length(bytes) as n from documents_chunk where document_id = $1 order by ordinal', [id]);
    expect(rows.map(({ n }) => n as number)).toEqual([262_144, 262_144, 262_144, 4_321 + sampleFiles.jpeg().length]);
  });

  it('别处的与没有的，回答和语句都一样', async () => {
    const refused = async (viewer: Viewer, which: string) => {
      const { result, statements } = await world.statementsOf(() => download(viewer, which).then(() => 'given', ({ code, message }: { code: string; message: string }) => ({ code, message })));
      return { result, statements: statements.map(({ name }) => name) };
    };
    const foreign = await refused(jimo, id);
    expect(foreign).toMatchObject({ result: { code: 'NOT_FOUND' }, statements: [expect.any(String)] });
    expect(await refused(jimo, '00000000-0000-7000-8000-000000000009')).toEqual(foreign);
    for (const which of ['', 'x', "' or true --", '../../keys']) expect((await refused(chengyang, which)).result).toEqual(foreign.result);
  });

  it('每次下载都重新看记录归谁：移走以后原来的人就取不到了', async () => {
    // What hangs on a row goes with it.
    const move = async (scope: string) => {
      for (const table of ['letters_letter', 'documents_document']) await world.sql.query(`update ${table} set scope = $1`, [scope]);
    };
    await move('370215');
    await expect(download(chengyang, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await download(jimo, id)).fileName).toBe('证书（2018）.jpg');
    await move('370214');
  });

  it('记录不许的字段、没有登录的人，都到不了附件', async () => {
    const query = 'query ($id: ID!) { letter(id: $id) { documents { nodes { fileName uploaderName } } } }';
    const { rows } = await world.sql.query('select holder_id from documents_document where id = $1', [id]);
    const ask = (viewer?: Viewer) => world.execute(query, { viewer, variables: { id: rows[0].holder_id as string } });
    expect((await ask(chengyang)).data).toMatchObject({ letter: { documents: { nodes: [{ fileName: '证书（2018）.jpg' }] } } });
    expect((await ask(jimo)).data).toEqual({ letter: null });
    expect((await ask({ ...chengyang, kind: 'ORGANIZATION' })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await ask()).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(world.graph.schema.getQueryType()!.getFields()).not.toHaveProperty('documents');
  });
});
