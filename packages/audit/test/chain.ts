import { identityDomain, Unit } from '@gongqiao/identity';
import { createRow, updateRow, type Viewer } from '@gongqiao/kernel';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, staff, type World } from '@gongqiao/testing';
import pg from 'pg';
import { auditDomain, observer, verifyChain, type Verdict, witness } from '../src/index.ts';
import type { Head } from '../src/heads/head.ts';

/** A chain of a few links in a database of its own, with somebody beside it who may do anything. */
export interface Chained {
  readonly world: World;
  readonly superuser: pg.Client;
  verify(heads?: readonly Head[]): Promise<Verdict>;
  /** What a superuser does with the triggers off, judged, and taken back. */
  tampered(statements: readonly (readonly [string, (readonly unknown[])?])[], heads?: readonly Head[]): Promise<Verdict>;
  close(): Promise<void>;
}

export const clerk: Viewer = staff({}, { department: 'LEGAL_AFFAIRS', accountId: '00000000-0000-7000-8000-00000000000a' });
let made = 0;

export async function makeUnit(world: World, viewer: Viewer = clerk, name = '某区总工会'): Promise<string> {
  made += 1;
  const code = `test-${made}-${process.pid}`;
  return world.write((context) => createRow(context, Unit, { code, name, kind: 'INSTITUTION', parent: null, regionCode: null, scope: '' }, { action: 'found' }).id, viewer);
}

export async function renameUnit(world: World, id: string, name: string): Promise<void> {
  await world.write(async (context) => {
    const unit = await context.em.findOneOrFail(Unit, { id });
    await updateRow(context, unit, unit.version, { name }, { action: 'rename' });
  }, clerk);
}

const OFF = "set local session_replication_role = 'replica'";

export async function chained(links: number): Promise<Chained> {
  const world = await createWorld({ domains: [rulesDomain, identityDomain, auditDomain], witness, observer });
  const superuser = new pg.Client({ connectionString: world.database.adminUrl });
  await superuser.connect();
  for (let link = 0; link < links; link += 1) {
    const id = await makeUnit(world);
    if (link % 2 === 0) await renameUnit(world, id, `改名 ${link}`);
  }
  const verify = (heads: readonly Head[] = []): Promise<Verdict> => verifyChain({ sql: superuser as never, heads });
  return {
    world, superuser, verify,
    async tampered(statements, heads) {
      await superuser.query('begin');
      try {
        await superuser.query(OFF);
        for (const [text, values] of statements) await superuser.query(text, values as unknown[]);
        return await verify(heads);
      } finally {
        await superuser.query('rollback');
      }
    },
    async close() {
      await superuser.end();
      await world.close();
    },
  };
}
