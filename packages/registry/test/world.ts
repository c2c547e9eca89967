import { auditDomain } from '@gongqiao/audit';
import { decisionsDomain } from '@gongqiao/decisions';
import { documentsDomain } from '@gongqiao/documents';
import { identityDomain, publicViewer, unitId, units, viewerOf } from '@gongqiao/identity';
import type { Viewer } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { createWorld, type World, type WorldOptions } from '@gongqiao/testing';
import { partnersDomain } from '@gongqiao/partners';
import { rulesDomain } from '@gongqiao/rules';
import { workspaceDomain } from '@gongqiao/workspace';
import { registryDomain } from '../src/index.ts';

/** The registry upon its real migrations and seeds. */
export function registryWorld(options: Omit<WorldOptions, 'domains' | 'seed'> = {}): Promise<World> {
  return createWorld({ domains: [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, partnersDomain, workspaceDomain, decisionsDomain, registryDomain], seed: true, ...options });
}

type Facts = Parameters<typeof viewerOf>[0];

function signedIn({ graph }: World, facts: Partial<Facts>): Viewer {
  const id = `00000000-0000-7000-8000-${String((facts.account ?? '').length).padStart(12, '0')}`;
  return viewerOf({ id, account: 'somebody', displayName: '经办', department: null, unit: null, kind: facts.organizationId ? 'ORGANIZATION' : 'STAFF', organizationId: null, roles: [], ...facts }, graph);
}

export const clerkOfCity = (world: World): Viewer => signedIn(world, { account: 'city', displayName: '周（经办）', department: 'LEGAL_AFFAIRS', roles: ['registry-clerk-city'] });
export const readerOfCity = (world: World): Viewer => signedIn(world, { account: 'reader', displayName: '沈（研究员）', department: 'POLICY_RESEARCH', roles: ['reader-city'] });
export const anybody = (world: World): Viewer => publicViewer(world.graph);

/** A clerk of a unit of the first day, by the unit's code: 370214 is 城阳区. */
export function clerkOf(world: World, unitCode: string): Viewer {
  const unit = units.find(({ code }) => code === unitCode)!;
  return signedIn(world, { account: `clerk-${unitCode}`, displayName: `${unit.name}（经办）`, unit: { id: unitId(unitCode), kind: unit.kind, regionCode: unit.regionCode }, roles: ['registry-clerk-unit'] });
}

/** Asks as a viewer and expects an answer without errors. */
export async function ask<Answer>(world: World, viewer: Viewer, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await world.execute(document, { viewer, variables });
  if (errors?.[0]) throw errors[0];
  return data as Answer;
}

/** Somebody who acts for an organization. */
export function ofOrganization(world: World, organizationId: string): Viewer {
  return signedIn(world, { account: `organization-${organizationId}`, displayName: '于（主任）', organizationId, roles: ['organization-administrator'] });
}

/** Somebody who had no part in what others decided, and looks at it again. */
export const reviewerOfCity = (world: World): Viewer => signedIn(world, { account: 'reviewing', displayName: '陶（复核）', department: 'LEGAL_AFFAIRS', roles: ['reviewer-city'] });
