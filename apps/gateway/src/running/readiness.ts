import { setTimeout as sleep } from 'node:timers/promises';
import { migrations } from '../../migrations/index.ts';
import type { Obstacle, Readiness } from '../http/health.routes.ts';
import type { Orm } from '@gongqiao/database';

const patience = 2_000;
/** How long one look at the database answers for, in milliseconds: anybody may ask, as often as they like. */
const validFor = 500;

async function look(orm: Orm): Promise<Obstacle> {
  const wanted = migrations.map(({ name }) => name);
  const question = orm.pool.query<{ n: number }>('select count(*)::int as n from schema_migration where name = any($1)', [wanted]).then(({ rows }): Obstacle => (rows[0]?.n === wanted.length ? null : 'migrations'));
  const answer = await Promise.race([question, sleep(patience, 'database' as const, { ref: false })]).catch((error: unknown): Obstacle => ((error as { code?: string }).code === '42P01' ? 'migrations' : 'database'));
  question.catch(() => {});
  return answer;
}

/** Whether requests can be served: the database answers, with our migrations, and we are not stopping. */
export function readinessOf(orm: Orm, isStopping: () => boolean): Readiness {
  let last: { readonly at: number; readonly answer: Promise<Obstacle> } | undefined;
  const obstacle = (): Promise<Obstacle> => {
    if (isStopping()) return Promise.resolve('stopping');
    if (!last || performance.now() - last.at > validFor) last = { at: performance.now(), answer: look(orm) };
    return last.answer;
  };
  return { isStopping, obstacle };
}
