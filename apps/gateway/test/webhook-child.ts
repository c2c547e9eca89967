import { flushCompileCache } from 'node:module';
import { NamedClient } from '@gongqiao/database';
import { systemClock, type Viewer } from '@gongqiao/kernel';
import { organizationChanges } from '@gongqiao/registry';
import pg from 'pg';
import { WebhookWorker } from '../src/partner/webhooks/webhook-worker.ts';

/** Nothing but the worker, against the database of a test, until it is killed. */
const { url, key, grants } = JSON.parse(process.argv[2]!) as { url: string; key: string; grants: readonly string[] };
const pool = new pg.Pool({ connectionString: url, Client: NamedClient, max: 5 });
const of = (viewer: Viewer) => ({ viewer, clock: systemClock, sql: pool }) as never;
new WebhookWorker({
  changes: organizationChanges, pool, clock: systemClock, graph: { grants: new Map([['partner', grants]]) }, contexts: { of }, system: { name: '系统' } as never, key: Buffer.from(key, 'hex'), every: 15,
  destinations: { loopback: true, hosts: [], resolve: () => Promise.resolve([]) }, log: { error: (fields, message) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) },
}).start();
process.stdout.write('ready\n');
// Written at the end otherwise, which never comes.
flushCompileCache();
setInterval(() => {}, 1_000);
