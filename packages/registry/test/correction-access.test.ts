import { documentsDomain } from '@gongqiao/documents';
import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOrganization } from '../src/testing/index.ts';
import { act, files, input, outcomeOf, photo } from './correction-world.ts';
import { anybody, clerkOf, clerkOfCity, ofOrganization, readerOfCity, registryWorld } from './world.ts';

type Requester = 'chengyang' | 'jimo' | 'harbour' | 'school' | 'reader';
type Who = Requester | 'laixi' | 'stranger' | 'city' | 'public';

interface Made {
  readonly id: string;
  readonly document: string;
  readonly by: Requester;
  readonly place: 'chengyang' | 'jimo';
}

let world: World;
let viewers: Readonly<Record<Who, Viewer>>;
const made: Made[] = [];
beforeAll(async () => {
  world = await registryWorld({ uploads: files });
  const build = (region: string) => world.write((context) => buildOrganization(context, { region, street: '原街道' }));
  const [harbour, school, mover, stranger] = [await build('370214'), await build('370215'), await build('370214'), await build('370214')];
  viewers = {
    chengyang: clerkOf(world, '370214'), jimo: clerkOf(world, '370215'), laixi: clerkOf(world, '370285'), harbour: ofOrganization(world, harbour.id), school: ofOrganization(world, school.id),
    stranger: ofOrganization(world, stranger.id), reader: readerOfCity(world), city: clerkOfCity(world), public: anybody(world),
  };
  const make = async (by: Requester, organization: string, place: Made['place'], values: Record<string, unknown> = { street: '新街道' }) => {
    const row = await act(world, viewers[by], 'request', { organization, input: input(values, { uploads: [photo()] }) });
    made.push({ id: row.id, document: row.documents.nodes[0]!.id, by, place });
    return row;
  };
  for (const by of ['chengyang', 'harbour', 'reader'] as const) await make(by, harbour.id, 'chengyang');
  for (const by of ['jimo', 'school', 'reader'] as const) await make(by, school.id, 'jimo');
  // Asked for by one district, and by its being accepted another's.
  const moved = await make('chengyang', mover.id, 'jimo', { region: '370215' });
  await act(world, viewers.city, 'accept', { id: moved.id, version: 1, organizationVersion: 1, fields: ['region'] });
});
afterAll(async () => {
  await world.close();
  files.remove();
});

// The oracle: who sees which request, said without scopes and filters.
function sees(who: Who, { by, place }: Made): boolean {
  if (who === 'public') return false;
  if (who === 'city' || who === 'reader') return true;
  if (who === by) return true;
  return who === 'chengyang' || who === 'jimo' ? who === place : false;
}

function answerTo(who: Who, what: 'withdraw' | 'decline', row: Made): string {
  if (who === 'public') return 'UNAUTHENTICATED';
  if ((what === 'decline') !== (who === 'city')) return 'FORBIDDEN';
  if (!sees(who, row)) return 'NOT_FOUND';
  return what === 'decline' || who === row.by ? 'CONFLICT' : 'NOT_PERMITTED';
}

const READ = `query ($id: ID!) {
  one: correctionRequest(id: $id) { id } list: correctionRequests(first: 100) { totalCount nodes { id } } compared: correctionComparison(request: $id) { organizationVersion } counts: correctionRequestCounts { toDecide unread }
}`;
interface Reading {
  one: object | null;
  compared: object | null;
  list: { totalCount: number; nodes: { id: string }[] };
  counts: { toDecide: number; unread: number };
}

/** What a viewer reads about a request, or the code with which that is refused. */
async function read(who: Who, { id }: Made): Promise<unknown> {
  const { data, errors } = await world.execute(READ, { viewer: viewers[who], variables: { id } });
  if (errors?.[0]) return errors[0].extensions['code'];
  const { one, list, compared, counts } = data as unknown as Reading;
  return { one: one !== null, listed: list.nodes.some((row) => row.id === id), total: list.totalCount, compared: compared !== null, counts };
}

function shownTo(who: Who, row: Made): unknown {
  if (who === 'public') return 'UNAUTHENTICATED';
  const seen = sees(who, row);
  return {
    one: seen, listed: seen, total: made.filter((each) => sees(who, each)).length, counts: { toDecide: who === 'city' ? made.length - 1 : 0, unread: who === 'chengyang' ? 1 : 0 },
    // Where the organization has moved away, its former district sees its own request, and not what the organization says now.
    compared: seen && !(who === 'chengyang' && row.place === 'jimo'),
  };
}

const downloads = (who: Who, { document }: Made) => documentsDomain.downloads!['file']!.handle(world.context(viewers[who]), { id: document }).then(() => true, () => false);

it('单个、名单、总数、比较、件数、附件、撤回、决定：凡能碰到一件申请的地方都按同一规则', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...(Object.keys(viewers) as Who[])), fc.constantFrom(...made), async (who, row) => {
    expect(await read(who, row)).toEqual(shownTo(who, row));
    expect(await downloads(who, row)).toBe(sees(who, row));
    for (const what of ['withdraw', 'decline'] as const) expect(await outcomeOf(world, viewers[who], what, { id: row.id, version: 0, reason: '试' })).toBe(answerTo(who, what, row));
  }), { numRuns: 120 });
}, 120_000);
