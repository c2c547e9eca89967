import { NamedClient } from '@gongqiao/database';
import { PersonVault } from '@gongqiao/identity';
import { systemClock } from '@gongqiao/kernel';
import pg from 'pg';
import { MessageWorker } from '../src/messages/message-worker.ts';
import { sendersOf } from '../src/messages/senders.ts';
import { systemViewer } from '../src/running/contexts.ts';

/** Nothing but the worker, against the database of a test, until it is killed. */
const { url, key, mail } = JSON.parse(process.argv[2]!) as { url: string; key: string; mail: { url: string; from: string } };
const pool = new pg.Pool({ connectionString: url, Client: NamedClient, max: 3 });
const people = new PersonVault(() => [Buffer.from(key, 'hex')]);
new MessageWorker({ pool, clock: systemClock, system: systemViewer, senders: sendersOf({ mail, sms: undefined, wecom: undefined, publicUrl: undefined }, people, systemClock), every: 20, log: { error: (fields, message) => void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) } }).start();
process.stdout.write('ready\n');
setInterval(() => {}, 1_000);
