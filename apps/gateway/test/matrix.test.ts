import { readFileSync } from 'node:fs';
import path from 'node:path';
// First of all, as where the graph is generated: its operations stand in the order in which their files are loaded.
import { domains } from '../src/domains.ts';
import { witness } from '@gongqiao/audit';
import { loadDemoAccounts } from '@gongqiao/identity/testing';
import { anonymous, EVERYWHERE, newId, type Viewer } from '@gongqiao/kernel';
import { buildOrganization } from '@gongqiao/registry/testing';
import { createWorld, type World } from '@gongqiao/testing';
import { getNamedType, getNullableType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isRequiredInputField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audiencesOf, EVERYBODY, isOutsider } from '../src/generate/matrix.ts';

/** What docs/permissions.md says: its three tables, a cell by row and audience. */
function readMatrix(): { readonly audiences: readonly string[]; readonly operations: ReadonlyMap<string, ReadonlySet<string>>; readonly fields: ReadonlyMap<string, ReadonlySet<string>> } {
  const [, operations = '', fields = ''] = readFileSync(path.resolve(import.meta.dirname, '../../../docs/permissions.md'), 'utf8').split(/^## .*$/m);
  const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const tableOf = (section: string) => {
    const [head = '', , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
    const audiences = cellsOf(head).slice(2);
    return { audiences, rows: new Map(rows.map((line) => { const [name = '', , ...cells] = cellsOf(line); return [name.replaceAll('`', ''), new Set(audiences.filter((_, index) => cells[index] === '●'))] as const; })) };
  };
  return { audiences: tableOf(operations).audiences, operations: tableOf(operations).rows, fields: tableOf(fields).rows };
}

const matrix = readMatrix();
let world: World;
beforeAll(async () => {
  world = await createWorld({ domains, seed: true, witness });
  // Rows to look at, with something in what is hidden from most.
  await world.write((context) => buildOrganization(context, { published: true }));
  await loadDemoAccounts(world.context());
  await world.sql.query("update identity_account set password_temporary_until = now() + interval '1 day'");
});
afterAll(() => world.close());

function viewerFor(audience: string): Viewer {
  const { grants, publicGrants } = world.graph;
  const held = new Map((audience === EVERYBODY ? publicGrants : grants.get(audience)!).map((permission) => [permission, [EVERYWHERE]]));
  if (audience === EVERYBODY) return { ...anonymous, grants: held };
  const own = { ...anonymous, accountId: newId(), name: audience, grants: held };
  if (audience === 'organization-applicant') return { ...own, kind: 'ORGANIZATION' };
  if (audience === 'organization-administrator') return { ...own, kind: 'ORGANIZATION', organizationId: newId() };
  return audience === 'partner' ? { ...own, kind: 'PARTNER' } : { ...own, kind: 'STAFF', department: 'LEGAL_AFFAIRS' };
}

const SAMPLES: Readonly<Record<string, unknown>> = { ID: '00000000-0000-7000-8000-00000000abcd', String: '样例', Int: 1, Boolean: true, LocalDate: '2099-12-31', PartialDate: '2018', Instant: '2026-03-02T02:00:00Z', Fen: '1' };

/** The least that a type takes. */
function sampleOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sampleOf(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (!isInputObjectType(nullable)) return SAMPLES[nullable.name];
  return Object.fromEntries(Object.values(nullable.getFields()).filter(isRequiredInputField).map((field) => [field.name, sampleOf(field.type)]));
}

const inner = (field: GraphQLField<unknown, unknown>): string => (isLeafType(getNamedType(field.type)) ? '' : ' { __typename }');

async function codeOf(kind: string, field: GraphQLField<unknown, unknown>, audience: string): Promise<string | undefined> {
  const needed = field.args.filter(({ type }) => isNonNullType(type));
  const declared = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const document = `${kind}${declared && ` (${declared})`} { ${field.name}${given && `(${given})`}${inner(field)} }`;
  const { errors } = await world.execute(document, { viewer: viewerFor(audience), variables: Object.fromEntries(needed.map(({ name, type }) => [name, sampleOf(type)])) });
  return errors?.[0]?.extensions?.['code'] as string | undefined;
}

const DENIED = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

describe('权限表的每一格', () => {
  it('表里的对象、操作与字段，正是图里的', () => {
    const { schema, entities } = world.graph;
    expect(matrix.audiences).toEqual(audiencesOf(world.graph));
    expect([...matrix.operations.keys()]).toEqual([schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields())));
    expect(new Set([...matrix.fields.keys()].map((name) => name.split('.')[0])).size).toBe(entities.length);
  });

  it.each(matrix.audiences.map((audience) => [audience]))('%s：每个操作，准的恰是表里准的', async (audience) => {
    for (const [kind, type] of [['query', world.graph.schema.getQueryType()!], ['mutation', world.graph.schema.getMutationType()!]] as const) {
      for (const field of Object.values(type.getFields())) {
        const code = await codeOf(kind, field, audience);
        expect([field.name, DENIED.has(code ?? '')]).toEqual([field.name, !matrix.operations.get(field.name)!.has(audience)]);
        expect([field.name, code]).not.toEqual([field.name, 'GRAPHQL_VALIDATION_FAILED']);
      }
    }
  });

  it.each(matrix.audiences.map((audience) => [audience]))('%s：每个字段，看得到的恰是表里看得到的', async (audience) => {
    const lists = Object.values(world.graph.schema.getQueryType()!.getFields()).filter(({ extensions, name }) => (extensions['read'] as { kind?: string } | undefined)?.kind === 'many' && matrix.operations.get(name)!.has(audience));
    let asked = 0;
    for (const list of lists) {
      const noun = getNamedType((getNamedType(list.type) as GraphQLObjectType).getFields()['nodes']!.type) as GraphQLObjectType;
      for (const field of Object.values(noun.getFields())) {
        const shown = matrix.fields.get(`${noun.name}.${field.name}`)?.has(audience) ?? false;
        const { data, errors } = await world.execute(`{ page: ${list.name}(first: 1) { nodes { value: ${field.name}${inner(field)} } } }`, { viewer: viewerFor(audience) });
        asked += 1;
        const refused = DENIED.has(String(errors?.[0]?.extensions?.['code']));
        expect([noun.name, field.name, refused]).toEqual([noun.name, field.name, isOutsider(audience) && !shown]);
        expect([noun.name, field.name, refused ? undefined : errors]).toEqual([noun.name, field.name, undefined]);
        if (shown || refused) continue;
        const nodes = (data!['page'] as unknown as { nodes: { value: unknown }[] }).nodes;
        expect(nodes.map(({ value }) => value)).toEqual(nodes.map(() => null));
      }
    }
    expect(asked).toBeGreaterThan(10);
  });
});
