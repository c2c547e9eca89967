import { anonymous, createRow, type Viewer } from '@gongqiao/kernel';
import { Club, clubsDomain, createWorld, Meeting, Person, staff, Town, type World } from '../../src/index.ts';
import type { ExecutionResult } from 'graphql';

/** Everywhere, every permission of the fictional domain. */
export const treasurer = staff({ 'clubs.read': ['*'], 'clubs.rename': ['*'], 'clubs.meet': ['*'], 'clubs.accounts': ['*'], 'clubs.telephones': ['*'] });
export const secretary = staff({ 'clubs.read': ['a'], 'clubs.rename': ['a'], 'clubs.meet': ['a'] });
export const outsider: Viewer = { ...anonymous, kind: 'ORGANIZATION', name: '某社', grants: new Map([['clubs.rename', ['*']]]) };

export interface Clubs {
  readonly world: World;
  readonly ids: readonly string[];
}

/** Two towns and nine clubs: ties in every order, empty values, a meeting each, a patron now and then. */
export async function openClubs(): Promise<Clubs> {
  const world = await createWorld({ domains: [clubsDomain], schema: 'entities' });
  const ids = await world.write(async (context) => {
    for (const [code, name] of [['A', '甲镇'], ['B', '乙镇']] as const) context.em.create(Town, { code, name, oldNames: [], scope: '' });
    const patron = createRow(context, Person, { name: '热心人', telephone: '0532-55500001', scope: 'a' }, { action: 'create' });
    const clubs = Array.from({ length: 9 }, (_, index) => createRow(context, Club, {
      name: ['晨星', '夜航', '晨星'][index % 3]!, kind: (['CHESS', 'CHOIR', null] as const)[index % 3]!, town: (['A', 'B', null] as const)[index % 3] as never, members: [null, 5, 5, 12][index % 4]!,
      balance: [null, 0, 123456][index % 3]!, foundedOn: [null, '2001', '2010-05', '2018-11-30'][index % 4]!, lastMetAt: index % 2 ? new Date('2026-01-05T10:20:30.123Z') : null,
      open: [true, true, false][index % 3]!, weekdays: index % 2 ? ['SUNDAY'] : [], mottos: index === 4 ? ["'; drop table clubs_club; --", '快"\\'] : [], patronPersonId: index === 0 ? patron.id : null, scope: ['a', 'b'][index % 2]!,
    }, { action: 'create' }));
    for (const [index, club] of clubs.entries()) createRow(context, Meeting, { club: club as never, subject: `聚会${index}`, state: index % 2 ? 'HELD' : 'PLANNED', attendance: index * 4, scope: club.scope }, { action: 'create' });
    return clubs.map((club) => club.id);
  });
  return { world, ids };
}

/** The codes of the errors of an answer. */
export const codesOf = (result: ExecutionResult): unknown[] => (result.errors ?? []).map((error) => error.extensions['code']);
