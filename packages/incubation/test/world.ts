import { auditDomain } from '@gongqiao/audit';
import { decisionsDomain } from '@gongqiao/decisions';
import { documentsDomain } from '@gongqiao/documents';
import { identityDomain, publicViewer, unitId, units, viewerOf } from '@gongqiao/identity';
import { demoAccountId, loadDemoAccounts } from '@gongqiao/identity/testing';
import type { Viewer } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { partnersDomain } from '@gongqiao/partners';
import { registryDomain } from '@gongqiao/registry';
import { rulesDomain } from '@gongqiao/rules';
import { venuesDomain } from '@gongqiao/venues';
import { createWorld, system, type World, type WorldOptions } from '@gongqiao/testing';
import { workspaceDomain } from '@gongqiao/workspace';
import { incubationDomain } from '../src/index.ts';
import { buildCall } from '../src/testing/index.ts';

/** Calls, applications and reviews upon the real migrations and seeds, with accounts that may review. */
export async function incubationWorld(options: Omit<WorldOptions, 'domains' | 'seed'> = {}): Promise<World> {
  const world = await createWorld({ domains: [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, partnersDomain, workspaceDomain, decisionsDomain, registryDomain, venuesDomain, incubationDomain], seed: true, ...options });
  await loadDemoAccounts(world.context(system));
  return world;
}

type Facts = Parameters<typeof viewerOf>[0];
const signedIn = ({ graph }: World, facts: Partial<Facts> & { account: string }): Viewer =>
  viewerOf({ id: demoAccountId(facts.account), displayName: '经办', department: null, unit: null, kind: 'STAFF', organizationId: null, roles: [], ...facts }, graph);

export const city = (world: World): Viewer => signedIn(world, { account: 'legal-affairs', displayName: '周（经办）', department: 'LEGAL_AFFAIRS', roles: ['registry-clerk-city'] });
export const appealReviewer = (world: World): Viewer => signedIn(world, { account: 'legal-affairs-review', displayName: '陶（复核）', department: 'LEGAL_AFFAIRS', roles: ['reviewer-city'] });
export const auditor = (world: World): Viewer => signedIn(world, { account: 'audit-office', department: 'AUDIT_OFFICE', roles: ['auditor-city'] });
export const researcher = (world: World): Viewer => signedIn(world, { account: 'policy-research', department: 'POLICY_RESEARCH', roles: ['reader-city'] });
export const anybody = (world: World): Viewer => publicViewer(world.graph);

export function district(world: World, unitCode: string, account: string): Viewer {
  const unit = units.find(({ code }) => code === unitCode)!;
  return signedIn(world, { account, displayName: `${unit.name}（经办）`, unit: { id: unitId(unitCode), kind: unit.kind, regionCode: unit.regionCode }, roles: ['registry-clerk-unit'] });
}

const DEPARTMENTS = { one: 'WOMEN_WORKERS', two: 'RIGHTS_PROTECTION', three: 'GRASSROOTS' } as const;
export const reviewer = (world: World, which: keyof typeof DEPARTMENTS): Viewer =>
  signedIn(world, { account: `reviewer-${which}`, displayName: `评审${which}`, department: DEPARTMENTS[which], roles: ['incubation-reviewer'] });

export const ofOrganization = (world: World, organizationId: string, account = `of-${organizationId}`): Viewer =>
  signedIn(world, { account, displayName: '于（主任）', kind: 'ORGANIZATION', organizationId, roles: ['organization-administrator'] });
/** Somebody who acts for a group that the registry does not know. */
export const ofGroup = (world: World, account = 'group'): Viewer => signedIn(world, { account, displayName: '苗（组长）', kind: 'ORGANIZATION' });

/** Asks as a viewer and expects an answer without errors. */
export async function ask<Answer = Record<string, never>>(world: World, viewer: Viewer, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { data, errors } = await world.execute(document, { viewer, variables });
  if (errors?.[0]) throw errors[0];
  return data as Answer;
}

export type Answer = Record<string, unknown> & { id: string; version: number; code?: string; message?: string };

const TYPES: Readonly<Record<string, string>> = {
  id: 'ID!', version: 'Int!', input: 'CallInput!', digest: 'String!', reason: 'String!', criteria: '[CriterionInput!]!', call: 'ID!', changes: '[FieldChangeInput!]!', uploads: '[ID!]', text: 'String!', reviewers: '[ID!]!', cites: '[String!]',
  withoutReviews: 'String', scores: '[ScoreInput!]!',
};
const SHOWN: Readonly<Record<string, string>> = {
  Call: 'id version state opensOn closesOn criteriaNumber criteriaDigest',
  Application: 'id version state groupName plan targetWorkers peopleCount region { name } stateLabel returnReason notice reply offers { action enabled missing }',
  Review: 'id version state opened offers { action }',
};
const nounOf = (name: string): string => (name.endsWith('Review') ? 'Review' : /Call$|amendCriteria/.test(name) ? 'Call' : 'Application');

/** Does something by a command; a refusal comes back as data. */
export async function act(world: World, viewer: Viewer, name: string, variables: Record<string, unknown>): Promise<Answer> {
  const noun = nounOf(name);
  const keys = Object.keys(variables);
  const document = `mutation (${keys.map((key) => `$${key}: ${TYPES[key]}`).join(', ')}) { answer: ${name}(${keys.map((key) => `${key}: $${key}`).join(', ')}) { ... on ${noun} { ${SHOWN[noun]} } ... on Refusal { code message fields changes { field label before after by } } } }`;
  return (await ask<{ answer: Answer }>(world, viewer, document, variables)).answer;
}

const EDITION = 'query ($id: ID!) { call(id: $id) { version editions { nodes { number digest publishedAt criteria { nodes { id title weight } } } } } }';
export interface EditionShown { number: number; digest: string; publishedAt: string | null; criteria: { nodes: { id: string; title: string; weight: number }[] } }

export async function editionsOf(world: World, viewer: Viewer, id: string): Promise<EditionShown[]> {
  return (await ask<{ call: { editions: { nodes: EditionShown[] } } }>(world, viewer, EDITION, { id })).call.editions.nodes;
}

/** A call that was published on 2026-01-20 and opens on 2026-01-26; the clock stands on its first day. */
export async function publishedCall(world: World, viewer: Viewer, overrides: Parameters<typeof buildCall>[0] = {}): Promise<Answer> {
  world.clock.set('2026-01-20T02:00:00Z');
  const call = await act(world, viewer, 'createCall', { input: buildCall(overrides) });
  const [edition] = await editionsOf(world, viewer, call.id);
  const published = await act(world, viewer, 'publishCall', { id: call.id, version: call.version, digest: edition!.digest });
  world.clock.set('2026-01-27T02:00:00Z');
  return published;
}

export const change = (field: string, to: string | null, from: string | null = null) => ({ field, from, to });
export const filled = (name = '港湾职工互助小组') => [
  change('GROUP_NAME', name), change('REGION', '370214'), change('PEOPLE_COUNT', '6'), change('TARGET_WORKERS', '快递员和外卖骑手'), change('PLAN', '每周两次法律咨询，每月一次安全培训。'), change('SPACE_WANTED', '2'), change('FUND_WANTED', '1200000'),
];

/** An application of somebody to a call, submitted. */
export async function submitted(world: World, viewer: Viewer, call: string, changes = filled()): Promise<Answer> {
  const draft = await act(world, viewer, 'startApplication', { call });
  const known = new Map(Object.entries({ GROUP_NAME: draft['groupName'] as string, REGION: draft['region'] ? '370214' : '' }));
  const saved = await act(world, viewer, 'saveApplication', { id: draft.id, version: draft.version, changes: changes.map((one) => ({ ...one, from: one.from ?? (known.get(one.field) || null) })) });
  if (saved.code) return saved;
  return act(world, viewer, 'submitApplication', { id: draft.id, version: saved.version });
}

export const reviewerIds = (...which: (keyof typeof DEPARTMENTS)[]): string[] => which.map((one) => demoAccountId(`reviewer-${one}`));

/** The application taken in and given to reviewers. */
export async function underReview(world: World, clerk: Viewer, application: Answer, which: (keyof typeof DEPARTMENTS)[] = ['one', 'two', 'three']): Promise<Answer> {
  const accepted = await act(world, clerk, 'acceptApplication', { id: application.id, version: application.version });
  return act(world, clerk, 'assignReviewers', { id: application.id, version: accepted.version, reviewers: reviewerIds(...which) });
}

/** The review of an application that is in somebody's hands. */
export async function reviewOf(world: World, application: string, viewer: Viewer): Promise<{ id: string; version: number }> {
  const { rows } = await world.sql.query('select id, version from incubation_review where application_id = $1 and reviewer_id = $2', [application, viewer.accountId]);
  return rows[0] as never;
}

interface Sheet { criteria: { id: string; weight: number }[] }

/** Declares and scores in one go, giving the same share of each criterion. */
export async function scored(world: World, application: string, viewer: Viewer, share: number): Promise<Answer> {
  const review = await reviewOf(world, application, viewer);
  const { version } = await act(world, viewer, 'declareReview', review);
  const { reviewSheet } = await ask<{ reviewSheet: Sheet }>(world, viewer, 'query ($id: ID!) { reviewSheet(id: $id) { criteria { id weight } } }', { id: review.id });
  return act(world, viewer, 'scoreReview', { id: review.id, version, scores: reviewSheet.criteria.map(({ id, weight }) => ({ criterion: id, points: Math.round(weight * share), comment: '说得清楚。' })) });
}
