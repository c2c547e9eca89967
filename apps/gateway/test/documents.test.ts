import path from 'node:path';
import { type DocumentNode, getOperationAST, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownDocuments } from '../src/graphql/documents.ts';
import { limits, measure } from '../src/graphql/limits.ts';
import { ownDocuments } from '../src/graphql/own-documents.ts';
import { serve, type Served } from './served.ts';

const own = ownDocuments(path.resolve(import.meta.dirname, '../../..'));
const documents = new KnownDocuments(own.keys());
const list = [...own.values()].map(({ name, document }): [string, DocumentNode] => [name, document as DocumentNode]);
/** Pages at their longest: documents leave the length to a variable. */
const longest = { first: 100, last: 100 };

let served: Served;
beforeAll(async () => {
  served = await serve({ settings: { mode: 'production' }, documents });
});
afterAll(() => served.close());

describe.each(list)('页面的查询 %s', (_, document) => {
  it('合乎图，离每个上限还有三成', () => {
    expect(validate(served.parts.graph.schema, document)).toEqual([]);
    const operation = getOperationAST(document)!;
    const found = measure(document, operation, longest);
    for (const name of ['depth', 'aliases', 'rootFields', 'directives', 'cost'] as const) expect(found[name], name).toBeLessThanOrEqual(limits[name] * 0.7);
    expect(print(document).match(/\w+|[^\s\w]/g)!.length).toBeLessThanOrEqual(limits.tokens * 0.7);
  });
});

describe('正式模式', () => {
  it('页面的查询照答，怎样排版、缓存添了什么都一样', async () => {
    const viewer = list.find(([name]) => name === 'Viewer')![1];
    const asSent = print(viewer).replaceAll(/\{\n/g, '{\n __typename\n').replace(/^query Viewer \{\n __typename/, 'query Viewer {');
    for (const query of [print(viewer), print(viewer).replaceAll(/\s+/g, ' '), asSent]) {
      const { status, body } = await served.graphql(query);
      expect([status, body.errors]).toEqual([200, undefined]);
    }
  });

  it.each(['{ viewer { name } }', '{ __schema { types { name } } }', '{ nothingLikeThis }', '{', '', 'query Viewer { viewer { kind } }'])('别的查询 %j 一概不答，也不说为什么', async (query) => {
    const { status, body } = await served.graphql(query);
    expect([status, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['DOCUMENT_UNKNOWN']]);
  });

  it('演示模式不限', async () => {
    const demo = await serve({ world: served.world });
    expect((await demo.graphql('{ __schema { queryType { name } } }')).status).toBe(200);
    await demo.close();
  });
});
