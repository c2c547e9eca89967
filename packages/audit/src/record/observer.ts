import { type Context, today } from '@gongqiao/kernel';
import type { Observer } from '@gongqiao/query';
import { recordOnce } from './record.ts';

const MINUTE = 60_000;
const watched = new Set<string>();

/** Who of the staff reads one row of this noun in detail is recorded: once a person, row and day. */
export function watchReadsOf(...nouns: readonly string[]): void {
  for (const noun of nouns) watched.add(noun);
}

// What stands in the chain already needs no statement; forgotten now and then, for the chain knows it too.
const known = new Set<string>();
const MOST_KNOWN = 10_000;

async function recordRead(context: Context, noun: string, id: string): Promise<void> {
  const key = [today(context.clock), context.viewer.accountId, noun, id].join(' ');
  if (known.has(key)) return;
  await recordOnce(context, { action: 'read', object: { type: noun, id } }, dayOf(context));
  if (known.size >= MOST_KNOWN) known.clear();
  known.add(key);
}

const dayOf = ({ clock }: Context): Date => new Date(`${today(clock)}T00:00:00+08:00`);

/** Told by the executor what it refused and which rows it gave one by one; recorded after the answer. */
export const observer: Observer = {
  watches: (noun) => watched.has(noun),
  // A script that knocks on every door all day is one line a minute and door.
  refused: (context, operation, code) => context.later((own) => recordOnce(own, { action: operation, outcome: 'REFUSED', payload: { code } }, new Date(own.clock.now().getTime() - MINUTE))),
  read: (context, noun, id) => {
    if (context.viewer.kind === 'STAFF') context.later((own) => recordRead(own, noun, id));
  },
};
