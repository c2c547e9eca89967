import { decisionsDomain } from '@gongqiao/decisions';
import { newId, type Viewer } from '@gongqiao/kernel';
import { system, type World } from '@gongqiao/testing';
import type { Space } from '@gongqiao/venues';
import { buildSpace, buildVenue } from '@gongqiao/venues/testing';
import { incubationDomain } from '../src/index.ts';
import { act, type Answer, ask, city, publishedCall, reviewer, scored, submitted, underReview } from './world.ts';

const TYPES: Readonly<Record<string, string>> = {
  id: 'ID!', version: 'Int!', digest: 'String!', space: 'ID!', reason: 'String!', text: 'String!', endsOn: 'LocalDate!', startsOn: 'LocalDate!', terms: 'String', rows: '[SessionInput!]!', report: 'String!', comment: 'String!', conclusion: 'String!', objection: 'String!',
  minutes: 'Int!', attendance: 'Int!',
};
const OWN_TYPES: Readonly<Record<string, string>> = { 'appointMentor.input': 'MentorInput!', 'answerFollowUp.input': 'FollowUpAnswerInput!', 'giveNotice.reason': 'String' };
const SHOWN: Readonly<Record<string, string>> = {
  Residency: 'id version state stateLabel startsOn endsOn outcome endedOn space { name } offers { action enabled }', HandOverItem: 'id version handedBy receivedBy waivedReason', MentoringSession: 'id version state minutes objection', StageReview: 'id version state report comment conclusion',
  FollowUp: 'id version state differences { label before after }', SessionsRecorded: 'saved rows { entryKey session problem field }',
};
const NOUNS: Readonly<Record<string, string>> = {
  handOverItem: 'HandOverItem', receiveItem: 'HandOverItem', waiveItem: 'HandOverItem', recordSessions: 'SessionsRecorded', confirmSession: 'MentoringSession', disputeSession: 'MentoringSession', correctSession: 'MentoringSession',
  sendStageReview: 'StageReview', commentStageReview: 'StageReview', concludeStageReview: 'StageReview', answerFollowUp: 'FollowUp',
};

/** Does something to a residency or what hangs on it; a refusal comes back as data. */
export async function does<T = Answer>(world: World, viewer: Viewer, name: string, variables: Record<string, unknown>): Promise<T> {
  const noun = NOUNS[name] ?? 'Residency';
  const keys = Object.keys(variables);
  const document = `mutation (${keys.map((key) => `$${key}: ${OWN_TYPES[`${name}.${key}`] ?? TYPES[key]}`).join(', ')}) { answer: ${name}(${keys.map((key) => `${key}: $${key}`).join(', ')}) { ... on ${noun} { ${SHOWN[noun]} } ... on Refusal { code message fields } } }`;
  return (await ask<{ answer: T }>(world, viewer, document, variables)).answer;
}

export interface Whole {
  id: string;
  version: number;
  state: string;
  stateLabel: string;
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
  space: { id: string; name: string } | null;
  offers: { action: string; enabled: boolean }[];
  agreements: { nodes: { number: number; digest: string; text: string; signedBy: string | null; countersignedBy: string | null }[] };
  mentorships: { nodes: { mentorName: string; endedOn: string | null }[] };
  sessions: { nodes: { id: string; version: number; state: string }[] };
  stageReviews: { nodes: { id: string; version: number; number: number; kind: string; dueOn: string; state: string; report: string; comment: string | null; measured: { key: string; wanted: number; actual: number; met: boolean }[] }[] };
  handOverItems: { nodes: { id: string; version: number; round: number; kind: string }[] };
  followUps: { nodes: { id: string; version: number; months: number; dueOn: string; state: string; earlierAnswers: Record<string, unknown>; differences: unknown[] }[] };
  cases: { nodes: { turn: string; dueOn: string | null; closedAt: string | null }[] };
  decisions: { nodes: { id: string; outcome: string; adverse: boolean; factsKnown: { label: string; value: string }[] }[] };
}

const ONE = `id version state stateLabel startsOn endsOn endedOn space { id name } offers { action enabled }`;
const HUNG = `agreements(orderBy: { field: NUMBER, direction: ASC }) { nodes { number digest text signedBy countersignedBy } } mentorships { nodes { mentorName endedOn } } sessions(first: 100) { nodes { id version state } }
  handOverItems(first: 20) { nodes { id version round kind } } cases { nodes { turn dueOn closedAt } } decisions { nodes { id outcome adverse factsKnown { label value } } }`;
const LATER = `stageReviews(orderBy: { field: DUE_ON, direction: ASC }) { nodes { id version number kind dueOn state report comment measured { key wanted actual met } } }
  followUps(orderBy: { field: DUE_ON, direction: ASC }) { nodes { id version months dueOn state earlierAnswers { active people registered served needs remark } differences { label before after } } }`;

/** A residency with everything that hangs on it, as a viewer sees it; null out of sight. */
export async function findWhole(world: World, viewer: Viewer, id: string): Promise<Whole | null> {
  const read = async (fields: string) => (await ask<{ residency: Whole | null }>(world, viewer, `query ($id: ID!) { residency(id: $id) { ${fields} } }`, { id })).residency;
  const [one, hung, later] = [await read(ONE), await read(HUNG), await read(LATER)];
  return one && { ...one, ...hung!, ...later! };
}

export async function whole(world: World, viewer: Viewer, id: string): Promise<Whole> {
  const found = await findWhole(world, viewer, id);
  if (!found) throw new Error(`no residency ${id} is seen`);
  return found;
}

/** Admits an applicant on 2026-03-02; the residency that follows. */
export async function admitted(world: World, applicant: Viewer, clerk: Viewer = city(world), overrides: Parameters<typeof publishedCall>[2] = {}, changes?: Parameters<typeof submitted>[3]): Promise<string> {
  const call = await publishedCall(world, clerk, overrides);
  const application = await submitted(world, applicant, call.id, changes);
  const { version } = await underReview(world, clerk, application, ['one']);
  await scored(world, application.id, reviewer(world, 'one'), 0.9);
  world.clock.set('2026-03-02T02:00:00Z');
  await act(world, clerk, 'admitApplication', { id: application.id, version, reason: '计划可行，服务对象明确。' });
  const { rows } = await world.sql.query('select id from incubation_residency where application_id = $1', [application.id]);
  return String(rows[0]!['id']);
}

/** The agreement signed and countersigned. */
export async function resident(world: World, applicant: Viewer, clerk: Viewer = city(world), overrides: Parameters<typeof publishedCall>[2] = {}, changes?: Parameters<typeof submitted>[3]): Promise<string> {
  const id = await admitted(world, applicant, clerk, overrides, changes);
  const { version, agreements } = await whole(world, applicant, id);
  const digest = agreements.nodes.at(-1)!.digest;
  const signed = await does(world, applicant, 'signAgreement', { id, version, digest });
  await does(world, clerk, 'countersignAgreement', { id, version: signed.version, digest });
  return id;
}

export const upkeep = async (world: World): Promise<void> => {
  await decisionsDomain.upkeep!(world.context(system), world.graph);
  await incubationDomain.upkeep!(world.context(system), world.graph);
};

/** Desks of a base in 城阳区. */
export const desks = (world: World, count: number, scope = '370214'): Promise<Space[]> =>
  world.write(async (context) => {
    const venue = buildVenue(context, { scope, region: (scope || '370202') as never });
    return Array.from({ length: count }, (_, index) => buildSpace(context, venue, { name: `${index + 1} 号工位`, kind: 'DESK', capacity: 1 }));
  });

export const session = (residency: string, heldOn: string, overrides: object = {}) => ({ entryKey: newId(), residency, heldOn, topic: '劳动合同怎么签', mentorName: '纪（导师）', minutes: 90, attendance: 5, ...overrides });
