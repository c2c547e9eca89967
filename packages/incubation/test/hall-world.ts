import { viewerOf } from '@gongqiao/identity';
import { demoAccountId } from '@gongqiao/identity/testing';
import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { type Answer, ask, filled, ofGroup, publishedCall, reviewer, scored, submitted, underReview } from './world.ts';

export const JUDGES = ['one', 'two', 'three', 'four', 'five'] as const;
export type JudgeKey = (typeof JUDGES)[number];

export const judge = ({ graph }: World, which: JudgeKey): Viewer =>
  viewerOf({ id: demoAccountId(`judge-${which}`), account: `judge-${which}`, displayName: `评委${which}`, department: 'GRASSROOTS', unit: null, kind: 'STAFF', organizationId: null, roles: ['incubation-judge'] }, graph);

const TYPES: Readonly<Record<string, string>> = {
  id: 'ID!', version: 'Int!', call: 'ID!', hearing: 'ID!', input: 'HearingInput!', reason: 'String', applications: '[ID!]!', order: '[ID!]!', recusals: '[RecusalInput!]!', interest: 'String!', points: '[HallPointInput!]!', comment: 'String!',
};
const SHOWN = { Hearing: 'id version state formula formulaDigest trimFrom drawSeed', HallEntry: 'id version state', HallSheet: 'id version state' } as const;
const nounOf = (name: string): keyof typeof SHOWN => (/Sheet$|Scores$|Interests$/.test(name) ? 'HallSheet' : name === 'missHallEntry' ? 'HallEntry' : 'Hearing');

/** Does something in or about a hall; a refusal comes back as data. */
export async function hall(world: World, viewer: Viewer, name: string, variables: Record<string, unknown>): Promise<Answer> {
  const keys = Object.keys(variables);
  const typed = (key: string): string => (key === 'reason' && name !== 'nextHallEntry' ? 'String!' : TYPES[key]!);
  const document = `mutation (${keys.map((key) => `$${key}: ${typed(key)}`).join(', ')}) { answer: ${name}(${keys.map((key) => `${key}: $${key}`).join(', ')}) { ... on ${nounOf(name)} { ${SHOWN[nounOf(name)]} } ... on Refusal { code message fields } } }`;
  return (await ask<{ answer: Answer }>(world, viewer, document, variables)).answer;
}

export const hearingInput = (overrides: Record<string, unknown> = {}) => ({
  place: '市总工会三楼会议室', startsAt: '2026-02-05T01:00:00Z', hallWeight: 60, writtenWeight: 40, judges: JUDGES.map((one) => demoAccountId(`judge-${one}`)), ...overrides,
});

export interface Standing { hall: number | null; written: number | null; combined: number | null; rank: number | null; lines: { judge: string; total: number; counted: boolean }[] }
export interface DeskEntry { id: string; name: string; position: number; state: string; sheet: string; version: number; sheetState: string; open: boolean; total: number | null; criteria: { id: string; weight: number; points: number | null }[]; standing: Standing | null }

const STANDING = 'standing { hall written combined rank lines { judge total counted } }';

/** What a judge has in hand, in the running order. */
export async function deskOf(world: World, viewer: Viewer, id: string): Promise<DeskEntry[] | null> {
  const document = `query ($id: ID!) { hallDesk(id: $id) { entries { id name position state sheet version sheetState open total criteria { id weight points } ${STANDING} } } }`;
  return (await ask<{ hallDesk: { entries: DeskEntry[] } | null }>(world, viewer, document, { id })).hallDesk?.entries ?? null;
}

export interface BoardEntry { id: string; version: number; name: string; ticket: number; position: number; state: string; judges: { sheet: string; version: number; name: string; state: string; reopens: boolean }[]; standing: Standing | null }

export async function boardOf(world: World, viewer: Viewer, id: string): Promise<{ version: number; state: string; entries: BoardEntry[] } | null> {
  const document = `query ($id: ID!) { hallBoard(id: $id) { version state entries { id version name ticket position state judges { sheet version name state reopens } ${STANDING} } } }`;
  return (await ask<{ hallBoard: { version: number; state: string; entries: BoardEntry[] } | null }>(world, viewer, document, { id })).hallBoard;
}

/** A judge gives points to whichever application of theirs is of that name. */
export async function give(world: World, hearing: string, which: JudgeKey, name: string, points: readonly number[], comment = '讲得清楚。'): Promise<Answer> {
  const viewer = judge(world, which);
  const entry = (await deskOf(world, viewer, hearing))!.find((one) => one.name === name)!;
  return hall(world, viewer, 'submitHallScores', { id: entry.sheet, version: entry.version, points: entry.criteria.map((criterion, index) => ({ criterion: criterion.id, points: points[index] })), comment });
}

export const NAMES = ['甲组', '乙组', '丙组'] as const;

/** A call with a published hearing, and three applications whose written reviews are in, at 80, 91 and 40 points. */
export async function preparedHearing(world: World, clerk: Viewer, prefix: string) {
  const call = await publishedCall(world, clerk, { name: `${prefix}征集` });
  const drafted = await hall(world, clerk, 'createHearing', { call: call.id, input: hearingInput() });
  const hearing = await hall(world, clerk, 'publishHearing', { id: drafted.id, version: drafted.version });
  const applications: Answer[] = [];
  for (const [index, share] of [0.8, 0.9, 0.4].entries()) {
    const application = await submitted(world, ofGroup(world, `${prefix}${index}`), call.id, filled(NAMES[index]));
    applications.push(await underReview(world, clerk, application, ['one']));
    await scored(world, application.id, reviewer(world, 'one'), share);
  }
  return { call, hearing, applications };
}

/** The hall is open, the judges have declared, in the order in which the applications were filed. */
export async function openHearing(world: World, clerk: Viewer, prefix: string) {
  const prepared = await preparedHearing(world, clerk, prefix);
  const { hearing: { id, version }, applications } = prepared;
  const entered = await hall(world, clerk, 'enterApplications', { id, version, applications: applications.map((one) => one.id) });
  const { entries } = (await boardOf(world, clerk, id))!;
  const arranged = await hall(world, clerk, 'arrangeHearing', { id, version: entered.version, order: NAMES.map((name) => entries.find((entry) => entry.name === name)!.id), reason: '按申请的先后。' });
  world.clock.set('2026-02-05T00:30:00Z');
  const started = await hall(world, clerk, 'startHearing', { id, version: arranged.version });
  return { ...prepared, id, started };
}

/** Ends a turn and calls up the next one. */
export async function next(world: World, clerk: Viewer, id: string, reason: string | null = null): Promise<Answer> {
  return hall(world, clerk, 'nextHallEntry', { id, version: (await boardOf(world, clerk, id))!.version, reason });
}

