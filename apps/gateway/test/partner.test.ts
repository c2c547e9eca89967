import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { partnerSchemaOf } from '@gongqiao/partners';
import { demoPartner, loadDemoPartner } from '@gongqiao/partners/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { buildClientSchema, getIntrospectionQuery, getNamedType, type GraphQLObjectType, introspectionFromSchema, isLeafType, printSchema } from 'graphql';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let one: string;
beforeAll(async () => {
  served = await serve();
  await loadDemoPartner(served.world.context());
  one = await served.world.write(async (context) => (await buildOrganization(context, { name: '城阳区一号职工服务中心', published: true })).id);
});
afterAll(() => served.close());

type Answer = { status: number; headers: Headers; body: { data?: Record<string, never>; errors?: { message: string; extensions: { code: string } }[] } };

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) });
const basic = (id: string, secret: string): string => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

async function tokenOf(id: string = demoPartner.clientId, secret: string = demoPartner.secret): Promise<{ status: number; token: string; life: number; error: string }> {
  const request = form({ grant_type: 'client_credentials' });
  const response = await served.fetch('/oidc/token', { ...request, headers: { ...(request.headers as object), authorization: basic(id, secret) } });
  const body = (await response.json()) as { access_token: string; expires_in: number; error: string };
  return { status: response.status, token: body.access_token, life: body.expires_in, error: body.error };
}

async function ask(token: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await served.fetch('/partner/graphql', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

const codesOf = ({ status, body }: Answer): unknown[] => [status, body.errors?.map(({ extensions }) => extensions.code)];

/** An agreement that holds, with a program; its scopes and budget. */
async function agree(scopes: readonly string[], budget = 60_000, keys?: string): Promise<{ agreement: string; clientId: string; secret: string }> {
  const [cookie, second] = [await served.signIn('security-admin'), await served.signIn('security-admin-2')];
  const input = { partner: '妇女联合会（测试）', kind: 'WOMENS_FEDERATION', purpose: '协议〔2026〕1号', scopes, validTo: '2099-12-31', budget };
  const requested = await served.graphql('mutation ($input: PartnerAgreementInput!) { requestPartnerAgreement(input: $input) { ... on PartnerAgreement { id version state } ... on Refusal { code } } }', { cookie, variables: { input } });
  const { id } = requested.body.data!['requestPartnerAgreement'] as unknown as { id: string };
  await served.graphql('mutation ($id: ID!) { decidePartnerAgreement(id: $id, version: 1, action: CONFIRM) { ... on PartnerAgreement { state } ... on Refusal { code } } }', { cookie: second, variables: { id } });
  const opened = await served.graphql('mutation ($input: PartnerClientInput!) { openPartnerClient(input: $input) { ... on PartnerClientOpened { clientId secret } ... on Refusal { code message } } }', { cookie, variables: { input: { agreement: id, title: '测试程序', keys } } });
  return { agreement: id, ...(opened.body.data!['openPartnerClient'] as unknown as { clientId: string; secret: string }) };
}

const NAMES = '{ organizations(first: 5) { nodes { id name } totalCount } }';

describe('令牌', () => {
  it('凭密钥换取，十分钟有效；只能在合作方接口使用', async () => {
    const { status, token, life } = await tokenOf();
    expect([status, life]).toEqual([200, 600]);
    expect(codesOf(await ask(token, NAMES))).toEqual([200, undefined]);
    const elsewhere = await served.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: '{ viewer { kind } }' }) });
    expect(await elsewhere.json()).toEqual({ data: { viewer: { kind: 'ANONYMOUS' } } });
  });

  it.each([['密钥不对', demoPartner.clientId, 'wrong'], ['没有这个程序', 'gq-nobody', demoPartner.secret], ['以摘要充密钥', demoPartner.clientId, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']])('%s：不给', async (_, id, secret) => {
    expect(await tokenOf(id, secret)).toMatchObject({ status: 401, error: 'invalid_client' });
  });

  it.each([['没有', ''], ['不是令牌', 'Bearer nonsense'], ['别的算法', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`]])('%s令牌：请取得', async (_, authorization) => {
    const response = await served.fetch('/partner/graphql', { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query: NAMES }) });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('给别处的、别人签的、过期的令牌都不认', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const forged = await new SignJWT({ client_id: demoPartner.clientId }).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' }).setIssuer(`http://localhost:${new URL(served.origin).port}/oidc`).setAudience(`http://localhost:${new URL(served.origin).port}/partner/graphql`).setExpirationTime('5m').sign(privateKey);
    expect((await ask(forged, NAMES)).status).toBe(401);
    const { token } = await tokenOf();
    expect((await ask(`${token.slice(0, -4)}AAAA`, NAMES)).status).toBe(401);
    const elsewhere = await served.fetch('/oidc/token', { ...form({ grant_type: 'client_credentials', resource: 'https://elsewhere.example.org/api' }), headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: basic(demoPartner.clientId, demoPartner.secret) } });
    expect([elsewhere.status, await elsewhere.json()]).toMatchObject([400, { error: 'invalid_target' }]);
  });

  it('用自己的私钥证明：同一份证明不能用第二次', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const keys = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'ES256' }] });
    const { clientId } = await agree(['DIRECTORY'], 60_000, keys);
    const assertion = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'a' }).setIssuer(clientId).setSubject(clientId).setAudience(`http://localhost:${new URL(served.origin).port}/oidc`).setJti(randomUUID()).setIssuedAt().setExpirationTime('1m').sign(privateKey);
    const request = form({ grant_type: 'client_credentials', client_id: clientId, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion });
    const first = await served.fetch('/oidc/token', request);
    expect(first.status).toBe(200);
    expect(codesOf(await ask(((await first.json()) as { access_token: string }).access_token, NAMES))).toEqual([200, undefined]);
    expect((await served.fetch('/oidc/token', request)).status).toBe(401);
  });

  it('私钥不收', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(await agree(['DIRECTORY'], 60_000, JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] }))).toMatchObject({ code: 'CLIENT_KEYS' });
  });

  it.each(['/oidc/auth', '/oidc/reg', '/oidc/me', '/oidc/token/introspection', '/oidc/'])('%s 没有', async (path) => {
    expect((await served.fetch(path)).status).toBe(404);
  });
});

describe('协议准许什么', () => {
  it('没有列入的范围，说明是哪一个；不能选、不能筛选、不能排序，也看不到', async () => {
    const { clientId, secret } = await agree(['DIRECTORY']);
    const { token } = await tokenOf(clientId, secret);
    const selected = await ask(token, '{ organizations { nodes { name hasUnion } } }');
    expect(codesOf(selected)[0]).toBe(400);
    expect(selected.body.errors!.map(({ message }) => message).join()).toContain('共享范围 STANDING（评估等级和建会情况）');
    expect((await ask(token, '{ organizations(filter: { hasUnion: true }) { totalCount } }')).status).toBe(400);
    expect(codesOf(await ask(token, 'query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }', { f: { hasUnion: true } }))).toEqual([400, ['BAD_USER_INPUT']]);
    expect(codesOf(await ask(token, 'query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }', { f: { or: [{ labourDomain: ['SKILLS'] }] } }))).toEqual([400, ['BAD_USER_INPUT']]);
    const { body } = await ask(token, '{ __type(name: "Organization") { fields { name } } __schema { mutationType { name } } }');
    expect((body.data!['__type'] as unknown as { fields: { name: string }[] }).fields.map(({ name }) => name)).not.toContain('hasUnion');
    expect(body.data!['__schema']).toEqual({ mutationType: null });
  });

  it.each(['{ organizations { nodes { annualIncome } } }', '{ organizations { nodes { contacts { totalCount } } } }', '{ organizations(filter: { published: false }) { totalCount } }', '{ organizations(orderBy: { field: FULL_TIME_STAFF, direction: ASC }) { totalCount } }',
    '{ accounts { totalCount } }', 'mutation { correctOrganization(id: "x", version: 1, input: {}, reason: "x") { __typename } }', '{ partnerAgreements { totalCount } }'])('没有标给合作方的，任何协议都没有：%s', async (query) => {
    const { token } = await tokenOf();
    expect(codesOf(await ask(token, query))[0]).toBe(400);
  });

  it('没有列入公开名录的组织看不到', async () => {
    const hidden = await served.world.write(async (context) => (await buildOrganization(context, { name: '城阳区不公开的服务中心', published: false })).id);
    const { token } = await tokenOf();
    const { body } = await ask(token, 'query ($ids: [ID!]) { organizations(filter: { id: $ids }) { nodes { id name } } }', { ids: [hidden, one] });
    expect(body.data!['organizations']).toEqual({ nodes: [{ id: one, name: '城阳区一号职工服务中心' }] });
  });

  it('预算用完，说明还剩多少、什么时候再来；别的程序不受影响', async () => {
    const { clientId, secret } = await agree(['DIRECTORY'], 1_000);
    const { token } = await tokenOf(clientId, secret);
    const large = '{ organizations(first: 100) { nodes { id region { code name } } } }';
    const answers = [];
    for (let time = 0; time < 12; time += 1) answers.push(await ask(token, large));
    const refused = answers.find(({ status }) => status === 429)!;
    expect(codesOf(refused)).toEqual([429, ['BUDGET_SPENT']]);
    expect(refused.body.errors![0]!.message).toMatch(/本分钟的预算 1000 项还剩 \d+ 项。请 \d+ 秒后再试/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(answers[0]!.headers.get('ratelimit-remaining'))).toBeLessThan(1_000);
    expect((await ask((await tokenOf()).token, NAMES)).status).toBe(200);
  });

  it('协议须由第二人确认；终止之后，手里的令牌当即无用，也换不到新的', async () => {
    const { agreement, clientId, secret } = await agree(['DIRECTORY', 'SERVICES']);
    const { token } = await tokenOf(clientId, secret);
    expect((await ask(token, '{ organizations { nodes { activities } } }')).status).toBe(200);
    const cookie = await served.signIn('security-admin');
    const ended = await served.graphql('mutation ($id: ID!) { decidePartnerAgreement(id: $id, version: 2, action: END, reason: "协议期满前终止") { ... on PartnerAgreement { state } ... on Refusal { code message } } }', { cookie, variables: { id: agreement } });
    expect(ended.body.data).toEqual({ decidePartnerAgreement: { state: 'ENDED' } });
    expect(codesOf(await ask(token, NAMES))).toEqual([403, ['FORBIDDEN']]);
    expect(await tokenOf(clientId, secret)).toMatchObject({ status: 401, error: 'invalid_client' });
  });

  it('登记的人自己不能确认；系统管理员不能登记；到期之日过了就没有', async () => {
    const [first, systemAdministrator] = [await served.signIn('security-admin'), await served.signIn('system-admin')];
    const request = 'mutation ($input: PartnerAgreementInput!) { requestPartnerAgreement(input: $input) { ... on PartnerAgreement { id } ... on Refusal { code } } }';
    const input = { partner: '甲', kind: 'OTHER', purpose: '试', scopes: ['DIRECTORY'], validTo: '2099-12-31' };
    expect((await served.graphql(request, { cookie: systemAdministrator, variables: { input } })).status).toBe(403);
    const { body } = await served.graphql(request, { cookie: first, variables: { input } });
    const { id } = body.data!['requestPartnerAgreement'] as unknown as { id: string };
    const confirmed = await served.graphql('mutation ($id: ID!) { decidePartnerAgreement(id: $id, version: 1, action: CONFIRM) { __typename ... on Refusal { code } } }', { cookie: first, variables: { id } });
    expect(confirmed.body.data!['decidePartnerAgreement']).toMatchObject({ __typename: 'Refusal' });
    const past = await served.graphql(request, { cookie: first, variables: { input: { ...input, validTo: '2020-12-31' } } });
    expect(past.body.data).toEqual({ requestPartnerAgreement: { code: 'AGREEMENT_PERIOD' } });
    const bare = await served.graphql(request, { cookie: first, variables: { input: { ...input, scopes: ['SERVICES'] } } });
    expect(bare.body.data).toEqual({ requestPartnerAgreement: { code: 'SCOPES_MISSING' } });
  });
});

describe('每个字段 × 每种协议', () => {
  const sets = [['DIRECTORY'], ['DIRECTORY', 'SERVICES'], ['DIRECTORY', 'STANDING'], ['DIRECTORY', 'SERVICES', 'STANDING']] as const;
  const types = ['Organization', 'Region'] as const;
  const reached = { Organization: (selection: string) => `{ organizations(first: 1) { nodes { ${selection} } } }`, Region: (selection: string) => `{ organizations(first: 1) { nodes { region { ${selection} } } } }` } as const;

  it.each(sets.map((scopes) => [scopes]))('%s：图里有的字段，逐个问过，准的恰是标了的', async (scopes) => {
    const { clientId, secret } = await agree(scopes);
    const { token } = await tokenOf(clientId, secret);
    for (const name of types) {
      const fields = Object.values((served.parts.graph.schema.getType(name) as GraphQLObjectType).getFields());
      expect(fields.length).toBeGreaterThan(8);
      for (const field of fields) {
        const scope = (field.extensions as { partner?: string }).partner;
        const allowed = field.name === 'id' || field.name === 'code' || (scope !== undefined && scopes.includes(scope as never));
        const { status } = await ask(token, reached[name](`${field.name}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`));
        expect([name, field.name, status]).toEqual([name, field.name, allowed ? 200 : 400]);
      }
    }
  });

  it('整个约定查看得到，工具照常能用', async () => {
    const { body, status } = await ask((await tokenOf()).token, getIntrospectionQuery());
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(printSchema(buildClientSchema(body.data as never))).toBe(printSchema(buildClientSchema(introspectionFromSchema(partnerSchemaOf(served.parts.graph.schema)))));
  });

  it('图里的每个入口，准的恰是标了的', async () => {
    const { token } = await tokenOf();
    const { body } = await ask(token, '{ __schema { queryType { fields { name } } } }');
    const shown = (body.data!['__schema'] as unknown as { queryType: { fields: { name: string }[] } }).queryType.fields.map(({ name }) => name);
    const entries = Object.values(served.parts.graph.schema.getQueryType()!.getFields());
    expect(shown.sort()).toEqual(entries.filter(({ extensions }) => 'partner' in extensions).map(({ name }) => name).sort());
    for (const { name } of entries.filter(({ extensions }) => !('partner' in extensions))) expect([name, (await ask(token, `{ ${name} }`)).status]).toEqual([name, 400]);
  });
});
