import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { backup, restore } from '@gongqiao/database';
import { cloneDatabase, prepareTemplate } from '@gongqiao/database/testing';
import { sampleFiles } from '@gongqiao/documents/testing';
import { DEMO_PASSWORD } from '@gongqiao/identity/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { cookieOf, serve, type Served } from './served.ts';

let served: Served;
let cookies: Record<'harbour' | 'school' | 'chengyang' | 'jimo' | 'law', string>;
let document: string;
const photo = Buffer.concat([sampleFiles.jpeg(), randomBytes(2_300_000)]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
beforeAll(async () => {
  served = await serve();
  const id = await served.world.write(async (context) => (await buildOrganization(context, { region: '370214', registrationStatus: 'UNREGISTERED', creditCode: null })).id);
  await served.world.sql.query('update identity_account set organization_id = $1 where account = $2', [id, 'harbour-social-work']);
  const [harbour, school, chengyang, jimo, law] = await Promise.all(['harbour-social-work', 'ginkgo-school', 'chengyang', 'jimo', 'legal-affairs'].map((account) => served.signIn(account)));
  cookies = { harbour: harbour!, school: school!, chengyang: chengyang!, jimo: jimo!, law: law! };
  const upload = await send('登记证（2018）.jpg', photo, cookies.harbour);
  const { body } = await served.graphql(`mutation ($id: ID!, $uploads: [ID!]!) { done: requestCorrection(organization: $id, input: { values: { street: "流亭街道" }, grounds: "已搬迁", uploads: $uploads }) { ... on CorrectionRequest { documents { nodes { id } } } ... on Refusal { message } } }`, { cookie: cookies.harbour, variables: { id, uploads: [upload] } });
  document = (body.data as unknown as { done: { documents: { nodes: { id: string }[] } } }).done.documents.nodes[0]!.id;
});
afterAll(() => served.close());

async function send(fileName: string, bytes: Buffer, cookie: string): Promise<string> {
  const { id, chunkSize } = (await (await served.post('/uploads', { fileName, size: bytes.length }, { cookie })).json()) as { id: string; chunkSize: number };
  for (let offset = 0; offset < bytes.length; offset += chunkSize) {
    const chunk = new Uint8Array(bytes.subarray(offset, offset + chunkSize));
    expect((await served.fetch(`/uploads/${id}?offset=${offset}`, { method: 'PUT', cookie, headers: { 'content-type': 'application/octet-stream', 'x-gongqiao': '1' }, body: chunk })).status).toBe(200);
  }
  return id;
}

const get = (cookie?: string, id = document) => served.fetch(`/download/documents/file?id=${id}`, { cookie });

describe('社会组织送上的附件', () => {
  it.each(['harbour', 'chengyang', 'law'] as const)('%s 取回来的一个字节也不差，只存盘，不在页面里打开', async (who) => {
    const response = await get(cookies[who]);
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(sha256(photo));
    const header = (name: string) => response.headers.get(name);
    expect([response.status, header('content-type'), header('x-content-type-options'), header('cache-control')]).toEqual([200, 'image/jpeg', 'nosniff', 'no-store']);
    expect(header('content-disposition')).toBe(`attachment; filename="download.jpg"; filename*=UTF-8''${encodeURIComponent('登记证（2018）.jpg').replaceAll(/[()]/g, escape)}`);
    expect(header('content-security-policy')).toContain('sandbox');
  });

  it('别的组织、别的区市取不到，与没有这个附件一字不差；没有登录先登录', async () => {
    const told = async (response: Response) => [response.status, await response.text()];
    const missing = await told(await get(cookies.harbour, '00000000-0000-7000-8000-000000000009'));
    expect(missing).toEqual([404, expect.stringContaining('NOT_FOUND')]);
    for (const who of ['school', 'jimo'] as const) expect(await told(await get(cookies[who]))).toEqual(missing);
    for (const odd of ['', '../../keys/session-hmac', "' or true --", `${document}x`]) expect(await told(await get(cookies.harbour, encodeURIComponent(odd)))).toEqual(missing);
    expect((await get()).status).toBe(401);
  });
});

it('备份与恢复以后，附件的内容不变', async () => {
  const file = path.join(served.dataFolder, 'world.backup');
  await backup({ url: served.world.database.migratorUrl, file });
  const target = await cloneDatabase(await prepareTemplate('attachments restore', async () => {}));
  const client = new pg.Client({ connectionString: target.url, options: '-c app.scopes={*}' });
  try {
    await restore({ url: target.migratorUrl, file, migrations });
    await client.connect();
    const { rows } = await client.query("select d.sha256, encode(sha256(string_agg(c.bytes, ''::bytea order by c.ordinal)), 'hex') as kept from documents_document d join documents_chunk c on c.document_id = d.id where d.id = $1 group by d.sha256", [document]);
    expect(rows).toEqual([{ sha256: sha256(photo), kept: sha256(photo) }]);
  } finally {
    await client.end();
    await target.drop();
  }
});

describe('社会组织的会话', () => {
  it('看得到自己的资料，做不了工会一方的事', async () => {
    const ask = async (query: string) => (await served.graphql(query, { cookie: cookies.harbour })).body;
    expect((await ask('{ viewer { kind permissions } ownOrganization { published } }')).data).toEqual({
      viewer: { kind: 'ORGANIZATION', permissions: ['audit.trace', 'decisions.appeal', 'funds.own', 'identity.organizationAdministrators', 'incubation.apply', 'incubation.calls', 'registry.directory', 'registry.ownRecord', 'registry.request', 'venues.book', 'venues.directory', 'workspace.keep'] }, ownOrganization: { published: false },
    });
    const staffOnly = ['{ importBatches { totalCount } }', '{ organizations { nodes { annualIncome } } }', 'mutation { createOrganization(input: { name: "x" }) { __typename } }', `mutation { declineCorrection(id: "${document}", version: 1, reason: "x") { __typename } }`];
    for (const query of staffOnly) expect((await ask(query)).errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
    for (const download of ['organizations', 'template', 'sample?name=jimo-2018.csv']) expect((await served.fetch(`/download/registry/${download}`, { cookie: cookies.harbour })).status).toBe(403);
  });

  it('两边不在一个会话里：换一边登录，原来的当即作废', async () => {
    const staff = await served.signIn('laixi');
    const organization = cookieOf(await served.post('/auth/login', { account: 'craftsmen-study-group', password: DEMO_PASSWORD }, { cookie: staff }));
    expect((await served.graphql('{ viewer { kind } }', { cookie: staff })).status).toBe(401);
    expect((await served.graphql('{ viewer { kind } }', { cookie: organization })).body.data).toEqual({ viewer: { kind: 'ORGANIZATION' } });
  });

  it('数据库也不许一个账号站在两边', async () => {
    await expect(served.world.sql.query("update identity_account set department = 'FINANCE' where account = 'ginkgo-school'")).rejects.toMatchObject({ constraint: 'identity_account_side' });
  });
});
