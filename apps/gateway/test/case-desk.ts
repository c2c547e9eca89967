import { unitId, units, viewerOf } from '@gongqiao/identity';
import { demoAccountId, demoAccounts } from '@gongqiao/identity/testing';
import type { Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import { getNamedType, type GraphQLField, isObjectType, isUnionType } from 'graphql';
import { domains } from '../src/domains.ts';

export type Done = Record<string, unknown> & { id: string; version: number; code?: string; message?: string };

/** What somebody does and sees at their desk: all of it by the graph. */
export interface Desk {
  /** Runs a command by its name; what it needs, and what it yields, is read off the schema. A refusal comes back as data. */
  does(command: string, variables: Record<string, unknown>): Promise<Done>;
  sees<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

const SHOWN = ['id', 'version', 'state'];

function documentOf(command: string, field: GraphQLField<unknown, unknown>, given: Record<string, unknown>): string {
  const result = getNamedType(field.type);
  const noun = isUnionType(result) ? result.getTypes().find(({ name }) => name !== 'Refusal') : undefined;
  if (!noun || !isObjectType(noun)) throw new Error(`${command} yields no noun`);
  const shown = SHOWN.filter((name) => name in noun.getFields());
  const asked = field.args.filter(({ name }) => name in given);
  const [heads, passed] = [asked.map(({ name, type }) => `$${name}: ${String(type)}`), asked.map(({ name }) => `${name}: $${name}`)];
  return `mutation (${heads.join(', ')}) { answer: ${command}(${passed.join(', ')}) { ... on ${noun.name} { ${shown.join(' ') || '__typename'} } ... on Refusal { code message fields } } }`;
}

export function deskOf(world: World, viewer: Viewer): Desk {
  const sees = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await world.execute(query, { viewer, variables });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data as T;
  };
  const does = async (command: string, variables: Record<string, unknown>): Promise<Done> => {
    const field = world.graph.schema.getMutationType()!.getFields()[command];
    if (!field) throw new Error(`there is no command ${command}`);
    return (await sees<{ answer: Done }>(documentOf(command, field, variables), variables)).answer;
  };
  return { does, sees };
}

/** The desk of a demo account, with its own role, department and unit; an organization's acts for the one that is given. */
export function demoDesk(world: World, account: string, organizationId: string | null = null): Desk {
  const { name, department, unitCode, role } = demoAccounts.find((each) => each.account === account)!;
  const unit = units.find(({ code }) => code === unitCode);
  const facts = { id: demoAccountId(account), account, displayName: name, department, kind: unitCode === null ? 'ORGANIZATION' as const : 'STAFF' as const, organizationId };
  const held = department === null ? unit : undefined;
  return deskOf(world, viewerOf({ ...facts, unit: held ? { id: unitId(held.code), kind: held.kind, regionCode: held.regionCode } : null, roles: [role] }, world.graph));
}

/** What the system does by itself, until nothing more happens at this hour. */
export async function upkeep(world: World): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const domain of domains) await domain.upkeep?.(world.context(system), world.graph);
}
