import { type AccountFacts, identityDomain, unitId, units, viewerOf } from '@gongqiao/identity';
import type { Viewer } from '@gongqiao/kernel';
import { newId } from '@gongqiao/kernel';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { keepViewsOf, workspaceDomain } from '../src/index.ts';

export function workspaceWorld(): Promise<World> {
  keepViewsOf('meetings', 'picture');
  return createWorld({ domains: [rulesDomain, identityDomain, workspaceDomain], seed: true });
}

/** Somebody with an account, by unit code: of a department, or of none. */
export async function person(world: World, name: string, unitCode: string, department: string | null = null, overrides: Partial<AccountFacts> = {}): Promise<Viewer> {
  const unit = units.find(({ code }) => code === unitCode)!;
  const facts: AccountFacts = {
    id: newId(), account: newId(), displayName: name, department, kind: 'STAFF', organizationId: null, roles: [department ? 'reader-city' : 'registry-clerk-unit'],
    unit: { id: unitId(unitCode), kind: unit.kind, regionCode: unit.regionCode }, ...overrides,
  };
  await world.sql.query(
    `insert into identity_account (id, account, display_name, password_hash, department, unit_id, organization_id, created_at, updated_at) values ($1, $2, $3, '-', $4, $5, $6, now(), now())`,
    [facts.id, facts.account, name, department, unitId(unitCode), facts.organizationId],
  );
  return viewerOf(facts, world.graph);
}

/** Asks as a viewer and expects an answer without errors. */
export async function ask<Answer>(world: World, viewer: Viewer, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await world.execute(document, { viewer, variables });
  if (errors?.[0]) throw errors[0];
  return data as Answer;
}
