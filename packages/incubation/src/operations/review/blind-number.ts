import { createHash } from 'node:crypto';
import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { Application } from '../../application/application.entity.ts';

// Neither the order in which they were filed nor anything else can be read from it.
function* candidates(id: string): Generator<string> {
  for (let round = 0; ; round += 1) yield `P${(createHash('sha256').update(`${id} ${round}`).digest().readUInt32BE() % 9_000) + 1_000}`;
}

/** A number by which reviewers speak of an application, its own within the call. */
export async function blindNumberFor(context: Context, { id, call }: Application): Promise<string> {
  const { rows } = await transactionSql(context).query('select blind_number as number from incubation_application where call_id = $1 and blind_number is not null', [call.id]);
  const taken = new Set(rows.map(({ number }) => String(number)));
  for (const number of candidates(id)) if (!taken.has(number)) return number;
  throw new Error('unreachable');
}
