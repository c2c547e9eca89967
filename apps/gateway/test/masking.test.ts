import fc from 'fast-check';
import { type GraphQLField, type GraphQLInputType, type GraphQLOutputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './served.ts';

let served: Served;
let cookies: Record<string, string | undefined>;
beforeAll(async () => {
  served = await serve();
  cookies = { 公众: undefined, 法律工作部: await served.signIn('legal-affairs'), 区总工会: await served.signIn('chengyang'), 查阅: await served.signIn('policy-research') };
});
afterAll(() => served.close());

/** What no answer may show: places, statements, names of tables and libraries. */
const leaks = /\bat \/|\.ts:\d|\.js:\d|node_modules|select .* from|insert into|\bregistry_|\bidentity_|\bkernel_|MikroORM|relation "|syntax error at|invalid input syntax|TypeError|ReferenceError|Cannot read prop/i;

const strange = ['', "' or 1=1 --", '%', '_', '\\', '\u0000', '\ud800', '＝cmd', '../..', '00000000-0000-0000-0000-000000000000', 'x'.repeat(500), '١٢٣', '🙂', '{"$ne":null}', '-1', '2018-13-45'];

class Maker {
  readonly #schema: GraphQLSchema;
  readonly #pick: <T>(from: readonly T[]) => T;

  constructor(schema: GraphQLSchema, pick: <T>(from: readonly T[]) => T) {
    this.#schema = schema;
    this.#pick = pick;
  }

  document(): string {
    const mutation = this.#schema.getMutationType();
    const [word, type] = this.#pick([['query', this.#schema.getQueryType()!], ['query', this.#schema.getQueryType()!], ...(mutation ? [['mutation', mutation] as const] : [])] as const);
    const fields = Object.values(type.getFields());
    return `${word} { ${this.#field(this.#pick(fields), 0)} }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter((argument) => isNonNullType(argument.type) || this.#pick([true, false]));
    const written = given.map((argument) => `${argument.name}: ${this.#value(argument.type, 0)}`).join(', ');
    return `${field.name}${written && `(${written})`}${this.#selection(field.type, depth)}`;
  }

  #selection(type: GraphQLOutputType, depth: number): string {
    if (isListType(type) || isNonNullType(type)) return this.#selection(type.ofType, depth);
    if (isUnionType(type)) return ` { __typename ${type.getTypes().map((each) => `... on ${each.name}${this.#selection(each, depth + 1)}`).join(' ')} }`;
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields());
    const chosen = depth > 4 ? [] : [this.#pick(fields), this.#pick(fields)].filter((field, index, all) => all.findIndex((each) => each.name === field.name) === index);
    return ` { __typename ${chosen.map((field) => this.#field(field, depth + 1)).join(' ')} }`;
  }

  #value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) return `[${this.#pick([0, 1, 2]) === 0 ? '' : this.#value(type.ofType, depth)}]`;
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (!isInputObjectType(type)) return this.#scalar(type.name);
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || (depth < 3 && this.#pick([true, false, false])));
    return `{ ${fields.map((field) => `${field.name}: ${this.#value(field.type, depth + 1)}`).join(', ')} }`;
  }

  #scalar(name: string): string {
    if (name === 'Int') return this.#pick(['0', '-1', '5', '2147483647']);
    if (name === 'Float') return this.#pick(['0', '1.5e300']);
    if (name === 'Boolean') return this.#pick(['true', 'false']);
    return JSON.stringify(this.#pick(strange));
  }
}

describe.each(['公众', '法律工作部', '区总工会', '查阅'])('%s 的任何查询', (who) => {
  it('回答里没有内部的东西，也没有 5xx', async () => {
    const [numbers] = fc.sample(fc.infiniteStream(fc.nat()), { numRuns: 1, seed: Number(process.env['FUZZ_SEED'] ?? 2018) });
    const maker = new Maker(served.parts.graph.schema, (from) => from[(numbers!.next().value as number) % from.length]!);
    for (let run = 0; run < Number(process.env['FUZZ_RUNS'] ?? 200); run++) {
      const query = maker.document();
      const { status, body } = await served.graphql(query, { cookie: cookies[who] });
      const told = JSON.stringify(body.errors ?? []);
      expect.soft([status < 500, leaks.exec(told)?.[0], told.includes('"INTERNAL"')], `${status} ${told}\n${query}`).toEqual([true, undefined, false]);
    }
  });
});

it('不是查询的请求，同样不泄露', async () => {
  const bodies = ['{', 'null', '[]', '"x"', '{"query":1}', '{"query":"{"}', '{"query":"{ nothing }"}', '{"query":"{ viewer { name } }","variables":[]}', '{"query":"{ viewer { name } }","operationName":"x"}', '{"query":""}', '{"query":"subscription { x }"}', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'];
  for (const body of bodies) {
    const response = await served.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await response.text();
    expect([body, response.status, leaks.test(text)]).toEqual([body, expect.toSatisfy((status: number) => status >= 200 && status < 500), false]);
  }
});
