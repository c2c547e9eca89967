import { auditDomain } from '@gongqiao/audit';
import { decisionsDomain } from '@gongqiao/decisions';
import { documentsDomain } from '@gongqiao/documents';
import { identityDomain, publicViewer, unitId, units, viewerOf } from '@gongqiao/identity';
import type { Viewer } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { partnersDomain } from '@gongqiao/partners';
import { registryDomain } from '@gongqiao/registry';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { workspaceDomain } from '@gongqiao/workspace';
import { venuesDomain } from '../src/index.ts';

/** The venues upon their real migrations and seeds. It is ten o'clock on Monday 2026-03-02. */
export function venuesWorld(): Promise<World> {
  return createWorld({ domains: [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, partnersDomain, workspaceDomain, decisionsDomain, registryDomain, venuesDomain], seed: true });
}

type Facts = Parameters<typeof viewerOf>[0];

function signedIn({ graph }: World, facts: Partial<Facts> & { account: string }): Viewer {
  const id = `00000000-0000-7000-8000-${String(facts.account.length).padStart(12, '0')}`;
  return viewerOf({ id, displayName: '经办', department: null, unit: null, kind: facts.organizationId ? 'ORGANIZATION' : 'STAFF', organizationId: null, roles: [], ...facts }, graph);
}

export const clerkOfAssets = (world: World): Viewer => signedIn(world, { account: 'assets', displayName: '丁（经办）', department: 'ASSETS', roles: ['venue-clerk-city'] });
export const clerkOfCity = (world: World): Viewer => signedIn(world, { account: 'city', displayName: '周（经办）', department: 'LEGAL_AFFAIRS', roles: ['registry-clerk-city'] });
export const readerOfCity = (world: World): Viewer => signedIn(world, { account: 'reader', displayName: '沈（研究员）', department: 'POLICY_RESEARCH', roles: ['reader-city'] });
export const anybody = (world: World): Viewer => publicViewer(world.graph);

/** A clerk of a unit of the first day, by the unit's code: 370214 is 城阳区. */
export function clerkOf(world: World, unitCode: string): Viewer {
  const unit = units.find(({ code }) => code === unitCode)!;
  return signedIn(world, { account: `clerk-${unitCode}`, displayName: `${unit.name}（经办）`, unit: { id: unitId(unitCode), kind: unit.kind, regionCode: unit.regionCode }, roles: ['registry-clerk-unit'] });
}

/** Somebody who acts for an organization. */
export function ofOrganization(world: World, organizationId: string): Viewer {
  return signedIn(world, { account: `organization-${organizationId}`, displayName: '于（主任）', organizationId, roles: ['organization-administrator'] });
}

/** Asks as a viewer and expects an answer without errors. */
export async function ask<Answer>(world: World, viewer: Viewer, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await world.execute(document, { viewer, variables });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return (data as Record<string, unknown>)['answer'] as Answer;
}

/** A moment of Asia/Shanghai: `at('2026-03-03', '09:00')`. */
export const at = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();

export const BOOK = `mutation ($input: BookingInput!) { answer: bookSpace(input: $input) { __typename
  ... on Booking { id version state startsAt space { name } organization { id } offers { action enabled } } ... on Refusal { code message fields } } }`;

export interface Answered {
  readonly __typename: 'Booking' | 'Refusal';
  readonly id?: string;
  readonly version?: number;
  readonly code?: string;
  readonly message?: string;
}
