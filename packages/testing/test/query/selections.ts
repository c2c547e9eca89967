import fc from 'fast-check';
import type { Row, Wanted } from './naive.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const some = (names: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...names], { minLength: 1, maxLength: Math.min(3, names.length) });

const columns = {
  Club: ['id', 'version', 'name', 'kind', 'members', 'balance', 'foundedOn', 'lastMetAt', 'open', 'weekdays', 'mottos', 'summary', '__typename'],
  PublicClub: ['id', 'name', 'kind', 'members', 'foundedOn', '__typename'],
  Town: ['code', 'name', 'oldNames', '__typename'], PublicTown: ['code', 'name'],
  Meeting: ['id', 'subject', 'state', 'attendance', '__typename'], PublicMeeting: ['id', 'subject', 'state'],
  Person: ['id', 'name', 'telephone', '__typename'], Company: ['id', 'title', '__typename'],
} as const;

const clubTests: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  kind: fc.subarray(['CHESS', 'CHOIR', 'RUNNING']), open: fc.boolean(), name: fc.subarray(['晨星', '夜航', '甲队', '乙队']), membersFrom: fc.integer({ min: 0, max: 30 }), membersTo: fc.integer({ min: 5, max: 40 }),
  foundedOnFrom: fc.constantFrom('2001', '2010-05', '2015-01-01'), foundedOnTo: fc.constantFrom('2001', '2012-12', '2018-11-30'), town: fc.subarray(['A', 'B', 'C', 'x']), mottos: fc.subarray(['快', '稳', '齐']),
  weekday: fc.subarray(['SATURDAY', 'SUNDAY']), search: fc.constantFrom('晨', '队', ' '), parent: fc.constant(['not-a-uuid']),
};
// The public may sort and filter only by what it may see.
const publicTests = new Set(['kind', 'name', 'membersFrom', 'membersTo', 'foundedOnFrom', 'foundedOnTo', 'town', 'search']);
const testOf = (entries: readonly [string, fc.Arbitrary<unknown>][]): fc.Arbitrary<Row> => fc.oneof(...entries.map(([name, test]) => test.map((value): Row => ({ [name]: value }))));
const combined = (inner: fc.Arbitrary<Row>): fc.Arbitrary<Row> => fc.oneof(inner, fc.tuple(inner, inner).map(([a, b]) => ({ ...a, ...b })),
  fc.tuple(fc.constantFrom('and', 'or', 'not'), fc.array(inner, { maxLength: 2 })).map(([word, parts]) => ({ [word]: parts })));
const clubFilter = (isPublic: boolean): fc.Arbitrary<Row> => combined(combined(testOf(Object.entries(clubTests).filter(([name]) => !isPublic || publicTests.has(name)))));

const paging = (orders: readonly string[], filter: fc.Arbitrary<Row>): fc.Arbitrary<Row> =>
  fc.record({ size: maybe(fc.integer({ min: 1, max: 6 })), back: fc.boolean(), filter: maybe(filter), field: maybe(fc.constantFrom(...orders)), direction: fc.constantFrom('ASC', 'DESC') }).map(({ size, back, filter: chosen, field, direction }) => ({
    ...(size === undefined ? {} : back ? { last: size } : { first: size }), ...(chosen ? { filter: chosen } : {}), ...(field ? { orderBy: { field, direction } } : {}),
  }));

const clubPages = (isPublic: boolean): fc.Arbitrary<Row> => paging(['NAME', 'MEMBERS', 'FOUNDED_ON', ...(isPublic ? [] : ['LAST_MET_AT'])], clubFilter(isPublic));
const meetingPages = (isPublic: boolean): fc.Arbitrary<Row> => paging(['SUBJECT', ...(isPublic ? [] : ['ATTENDANCE'])],
  fc.record({ state: fc.subarray(['PLANNED', 'HELD', 'CANCELLED']), ...(isPublic ? {} : { attendanceFrom: fc.integer({ min: 0, max: 20 }) }) }, { requiredKeys: [] }));
const townPages = (isPublic: boolean): fc.Arbitrary<Row> => paging(['CODE'], fc.record({ name: fc.subarray(['甲镇', '乙镇', '丙镇']), ...(isPublic ? {} : { oldNames: fc.subarray(['旧甲']) }) }, { requiredKeys: [] }));

const leaves = (names: readonly string[]): fc.Arbitrary<Wanted[]> => some(names).map((chosen) => chosen.map((name) => ({ key: name, name })));

function listOf(name: string, args: fc.Arbitrary<Row>, node: fc.Arbitrary<Wanted[]>): fc.Arbitrary<Wanted> {
  const fields = fc.tuple(node, node, some(['nodes', 'edges', 'totalCount', 'pageInfo']), maybe(fc.integer({ min: 1, max: 4 })), some(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']))
    .map(([nodes, edgeNode, chosen, upTo, info]) => chosen.map((part): Wanted => {
      if (part === 'nodes') return { key: part, name: part, fields: nodes };
      if (part === 'edges') return { key: part, name: part, fields: [{ key: 'cursor', name: 'cursor' }, { key: 'node', name: 'node', fields: edgeNode }] };
      if (part === 'totalCount') return { key: 'total', name: part, args: upTo === undefined ? {} : { upTo } };
      return { key: part, name: part, fields: info.map((each) => ({ key: each, name: each })) };
    }));
  return fc.tuple(args, fields).map(([chosen, parts]) => ({ key: name, name, args: chosen, fields: parts }));
}

/** Adds aliases, so that one field stands twice with other arguments, and `@skip`. */
const dressed = (fields: fc.Arbitrary<Wanted[]>): fc.Arbitrary<Wanted[]> => fc.tuple(fields, fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 9 })), { minLength: 12, maxLength: 12 }))
  .map(([list, marks]) => list.map((field, index) => ({ ...field, key: marks[index % 12]![0] ? `${field.key}_${index}` : field.key, skipped: marks[index % 12]![1] === 0 })));

/** Random selections over the fictional domain; for the public only what is public. */
export function rootsFor(isPublic: boolean, ids: readonly string[]): fc.Arbitrary<readonly Wanted[]> {
  const [clubArguments, meetingArguments, townArguments] = [clubPages(isPublic), meetingPages(isPublic), townPages(isPublic)];
  const nested = fc.letrec<{ club: Wanted[]; town: Wanted[]; meeting: Wanted[] }>((tie) => {
    const toMany = (name: string, args: fc.Arbitrary<Row>, node: string): fc.Arbitrary<Wanted[]> => listOf(name, args, tie(node as 'club')).map((list) => [list]);
    const toOne = (name: string, node: string): fc.Arbitrary<Wanted[]> => tie(node as 'club').map((fields) => [{ key: name, name, fields: fields as Wanted[] }]);
    const patron = fc.tuple(leaves(columns.Person), leaves(columns.Company)).map(([person, company]): Wanted[] => [{ key: 'patron', name: 'patron', on: { Person: person, Company: company } }]);
    const offers: fc.Arbitrary<Wanted[]> = fc.constant([{ key: 'offers', name: 'offers', fields: [{ key: 'action', name: 'action' }, { key: 'enabled', name: 'enabled' }, { key: 'missing', name: 'missing' }] }]);
    const mix = (own: readonly string[], others: fc.Arbitrary<Wanted[]>[]): fc.Arbitrary<Wanted[]> =>
      fc.oneof({ depthSize: 'small', maxDepth: 2, withCrossShrink: true }, leaves(own), ...others.map((other) => fc.tuple(leaves(own), other).map(([a, b]) => [...a, ...b])), ...(others.length > 1 ? [fc.tuple(...others.slice(0, 3)).map((parts) => parts.flat())] : []));
    return {
      club: dressed(isPublic ? mix(columns.PublicClub, [toOne('town', 'town'), toMany('meetings', meetingArguments, 'meeting')])
        : mix(columns.Club, [toOne('town', 'town'), toMany('meetings', meetingArguments, 'meeting'), toMany('children', clubArguments, 'club'), toOne('parent', 'club'), patron, offers])),
      town: dressed(isPublic ? mix(columns.PublicTown, []) : mix(columns.Town, [toMany('clubs', clubArguments, 'club')])),
      meeting: dressed(isPublic ? mix(columns.PublicMeeting, []) : mix(columns.Meeting, [toOne('club', 'club'), offers])),
    } as never;
  });
  const club = fc.tuple(fc.constantFrom(...ids), nested.club).map(([id, fields]): Wanted => ({ key: 'club', name: 'club', args: { id }, fields }));
  return fc.array(fc.oneof(listOf('clubs', clubArguments, nested.club), listOf('towns', townArguments, nested.town), club), { minLength: 1, maxLength: 3 })
    .map((list) => list.map((field, index) => ({ ...field, key: `r${index}` })));
}

const enums = new Set(['field', 'direction', 'kind', 'weekday', 'state']);
function value(input: unknown, isEnum = false): string {
  if (Array.isArray(input)) return `[${input.map((each) => value(each, isEnum)).join(', ')}]`;
  if (typeof input === 'object' && input !== null) return `{${Object.entries(input).map(([key, each]) => `${key}: ${value(each, enums.has(key))}`).join(', ')}}`;
  return isEnum ? String(input) : JSON.stringify(input);
}

/** Prints a selection as a document; parts of it as fragments, so that those are tried too. */
export function print(wanted: readonly Wanted[]): string {
  const selection = (fields: readonly Wanted[]): string => (fields.length === 0 ? '{ __typename }' : `{ ${fields.map(field).join(' ')} }`);
  const field = ({ key, name, args = {}, fields, on, skipped }: Wanted): string => {
    const written = Object.keys(args).length > 0 ? `(${Object.entries(args).map(([each, input]) => `${each}: ${value(input)}`).join(', ')})` : '';
    const below = on ? `{ ${Object.entries(on).map(([type, each]) => `... on ${type} ${selection(each)}`).join(' ')} }` : fields ? selection(fields) : '';
    return `${key === name ? name : `${key}: ${name}`}${written}${skipped ? ' @skip(if: true)' : ''} ${below}`;
  };
  return `query ${selection(wanted)}`;
}
