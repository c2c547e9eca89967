import { generateKeyPairSync } from 'node:crypto';
import { type Changes, copyDirectory, createPartnerClient, directoryOf, type DirectoryCopy, followDirectory, type Organization, type PartnerFault } from '@gongqiao/partner-client';
import { demoPartner, loadDemoPartner } from '@gongqiao/partners/testing';
import { buildOrganization } from '@gongqiao/registry/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let ids: string[];
beforeAll(async () => {
  served = await serve();
  await loadDemoPartner(served.world.context());
  ids = await served.world.write(async (context) => {
    const made: string[] = [];
    for (let index = 0; index < 230; index += 1) made.push((await buildOrganization(context, { published: index % 10 !== 0 })).id);
    return made;
  });
});
afterAll(() => served.close());

const { clientId, secret } = demoPartner;
const clientOf = (own = secret as string) => createPartnerClient({ origin: served.origin.replace('127.0.0.1', 'localhost'), clientId, secret: own });
const directory = () => directoryOf(clientOf(), ['DIRECTORY', 'SERVICES', 'STANDING']);

class Memory implements DirectoryCopy {
  readonly rows = new Map<string, Organization>();
  put = async (organizations: readonly Organization[]): Promise<void> => organizations.forEach((each) => void this.rows.set(each.id, each));
  remove = async (gone: readonly string[]): Promise<void> => gone.forEach((id) => void this.rows.delete(id));
  retain = async (kept: ReadonlySet<string>): Promise<void> => [...this.rows.keys()].filter((id) => !kept.has(id)).forEach((id) => void this.rows.delete(id));
}

/** The directory as the database has it. */
async function source(): Promise<Map<string, string>> {
  const { rows } = await served.world.sql.query('select id, name from registry_organization where published and merged_into_id is null');
  return new Map((rows as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
}
const namesIn = ({ rows }: Memory): Map<string, string> => new Map([...rows.values()].map(({ id, name }) => [id, name]));
const sorted = (map: Map<string, string>): [string, string][] => [...map].sort();

const CORRECT = 'mutation ($id: ID!, $input: OrganizationPatch!) { correctOrganization(id: $id, version: 1, input: $input, reason: "登记证书已变更") { __typename ... on Refusal { message } } }';
const PUBLISH = 'mutation ($id: ID!, $published: Boolean!) { publishOrganization(id: $id, version: 1, published: $published, reason: "据申请") { __typename ... on Refusal { message } } }';

async function act(query: string, variables: object): Promise<void> {
  const { body } = await served.graphql(query, { cookie: await served.signIn('legal-affairs'), variables });
  expect(JSON.stringify(body)).not.toContain('Refusal');
  expect(body.errors).toBeUndefined();
}

describe('合作方的副本', () => {
  it('从头建起来，与名录一样；此后跟随更正、列入和撤出，仍与名录一样', async () => {
    const copy = new Memory();
    let cursor = await copyDirectory(directory(), copy);
    expect(sorted(namesIn(copy))).toEqual(sorted(await source()));
    expect(copy.rows.size).toBe(207);

    await act(CORRECT, { id: ids[1], input: { name: '城阳区改了名的服务中心' } });
    await act(PUBLISH, { id: ids[2], published: false });
    await act(PUBLISH, { id: ids[10], published: true });
    cursor = await followDirectory(directory(), copy, cursor);
    expect(copy.rows.get(ids[1]!)!.name).toBe('城阳区改了名的服务中心');
    expect([copy.rows.has(ids[2]!), copy.rows.has(ids[10]!)]).toEqual([false, true]);
    expect(sorted(namesIn(copy))).toEqual(sorted(await source()));
    expect(await directory().changes(cursor)).toMatchObject({ hasMore: false, changed: [], removed: [] });
  });

  it('同一处再取一遍，得到同样的；一次写入许多行的，分几次也取得全', async () => {
    const { cursor } = await directory().changes(null);
    const added = await served.world.write(async (context) => {
      const made: string[] = [];
      for (let index = 0; index < 250; index += 1) made.push((await buildOrganization(context, { published: true })).id);
      return made;
    });
    const told: Changes[] = [];
    for (let after = cursor; ;) {
      const changes = await directory().changes(after);
      // The token of the second question stands in the chain too, so the end moves on.
      const { changed, removed, hasMore } = changes;
      expect(await directory().changes(after)).toMatchObject({ changed, removed, hasMore });
      told.push(changes);
      if (!changes.hasMore) break;
      after = changes.cursor;
    }
    expect(told.map(({ changed }) => changed.length)).toEqual([100, 100, 50]);
    expect(told.flatMap(({ changed }) => changed).sort()).toEqual(added.sort());
  });

  it('公众看不到的改动不在其中', async () => {
    const { cursor } = await directory().changes(null);
    await act(CORRECT, { id: ids[3], input: { volunteers: 12 } });
    expect(await directory().changes(cursor)).toMatchObject({ changed: [], removed: [] });
  });

  it('没有人跟随时撤出的，重建之后也不在了', async () => {
    const copy = new Memory();
    await copyDirectory(directory(), copy);
    await act(PUBLISH, { id: ids[4], published: false });
    await copyDirectory(directory(), copy);
    expect(copy.rows.has(ids[4]!)).toBe(false);
  });

  it('写的人一个接一个提交，跟随的人一个也不漏', async () => {
    const copy = new Memory();
    let cursor = await copyDirectory(directory(), copy);
    let writing = true;
    const writers = Promise.all([0, 1, 2, 3].map(async () => {
      for (let time = 0; time < 12; time += 1) await served.world.write((context) => buildOrganization(context, { published: true }));
    })).finally(() => { writing = false; });
    while (writing) cursor = await followDirectory(directory(), copy, cursor);
    await writers;
    await followDirectory(directory(), copy, cursor);
    expect(sorted(namesIn(copy))).toEqual(sorted(await source()));
  });
});

describe('自己的私钥', () => {
  it('换得到令牌，问得到名录', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', alg: 'ES256' }] };
    await served.world.sql.query(`insert into partners_client (id, created_at, updated_at, agreement_id, title, client_id, method, keys, opened_at)
      select gen_random_uuid(), now(), now(), id, '私钥程序', 'gq-own-key', 'PRIVATE_KEY_JWT', $1, now() from partners_agreement limit 1`, [JSON.stringify(keys)]);
    const client = createPartnerClient({ origin: served.origin, clientId: 'gq-own-key', privateKey: { ...privateKey.export({ format: 'jwk' }), kid: 'a', alg: 'ES256' } as never });
    expect((await directoryOf(client, ['DIRECTORY']).byIds([ids[1]!]))[0]).toMatchObject({ id: ids[1], region: { code: '370214' } });
  });
});

describe('说明白的', () => {
  it.each([['不是从这里得到的', 'nonsense'], ['在现有记录之后', Buffer.from('999999999 00000000-0000-0000-0000-000000000000').toString('base64url')]])('位置%s', async (words, cursor) => {
    await expect(directory().changes(cursor)).rejects.toMatchObject({ status: 400, code: 'BAD_USER_INPUT', message: expect.stringContaining(words) } satisfies Partial<Record<keyof PartnerFault, unknown>>);
  });

  it('密钥不对', async () => {
    await expect(clientOf('wrong').query('{ regions { totalCount } }')).rejects.toMatchObject({ status: 401, code: 'invalid_client' });
  });

  it('没有这个字段', async () => {
    await expect(clientOf().query('{ organizations { nodes { annualIncome } } }')).rejects.toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});
