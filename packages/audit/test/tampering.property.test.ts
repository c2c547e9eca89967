import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEFORE_FIRST, type ChainRow, hashOf, rowsOf } from '../src/chain/chain-row.ts';
import { signHead } from '../src/heads/head.ts';
import { type Chained, chained, makeUnit } from './chain.ts';

let chain: Chained;
let rows: ChainRow[];
beforeAll(async () => {
  chain = await chained(8);
  rows = [];
  for await (const batch of rowsOf(chain.superuser as never)) rows.push(...batch);
});
afterAll(() => chain.close());

const { privateKey } = generateKeyPairSync('ed25519');
const columns = ['id', 'seq', 'at', 'actor_id', 'actor_name', 'actor_kind', 'department', 'unit_id', 'organization_id', 'action', 'object_type', 'object_id', 'outcome', 'request_id', 'purpose', 'transaction_id', 'payload', 'scope', 'prev_hash', 'hash'] as const;
const events = ['id', 'subject_type', 'subject_id', 'subject_version', 'kind', 'action', 'reason', 'changes', 'actor_name', 'actor_id', 'batch_id', 'at', 'scope', 'source', 'valid_since', 'transaction_id'] as const;

/** Another value than the one that stands there, of the same type. */
const OTHERWISE: Readonly<Record<string, string>> = {
  id: 'gen_random_uuid()', unit_id: 'gen_random_uuid()', transaction_id: 'gen_random_uuid()', seq: 'seq + 1000 + $2::int', at: "at + ((1 + $2::int) || ' milliseconds')::interval", subject_version: 'subject_version + 1 + $2::int',
  outcome: "case outcome when 'DONE' then 'REFUSED' else 'DONE' end", changes: "changes || jsonb_build_array(jsonb_build_object('field', 'n' || $2::int))", source: "case source when 'STAFF' then 'IMPORT' else 'STAFF' end",
  valid_since: "case when valid_since = '2018' then '2019' else '2018' end",
};
const otherwise = (column: string): string => OTHERWISE[column] ?? `coalesce(${column}, '') || 'x' || $2::int`;

describe('改动一处都会被发现', () => {
  it('原样的链完好', async () => {
    expect(await chain.verify()).toMatchObject({ whole: true, count: rows.length });
    expect(rows.length).toBeGreaterThanOrEqual(13);
  });

  it('审计记录的任何一列、任何一条：700 次改动全部发现', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...columns), fc.nat(rows.length - 1), fc.nat(9), async (column, index, salt) => {
      const verdict = await chain.tampered([[`update audit_event set ${column} = ${otherwise(column)} where seq = $1 and $2::int is not null`, [rows[index]!.seq, salt]]]);
      // Where the links themselves were altered, it may look like another fault, or show at the row after it.
      const where = ['seq', 'prev_hash', 'hash'].includes(column) ? {} : { fault: 'ALTERED', seq: rows[index]!.seq };
      expect(verdict).toMatchObject({ whole: false, ...where });
    }), { numRuns: 700 });
  }, 30_000);

  it('它所覆盖的修改记录的任何一列：300 次改动全部发现', async () => {
    const { rows: found } = await chain.superuser.query<{ id: string }>('select id from kernel_event order by id');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...events), fc.nat(found.length - 1), fc.nat(9), async (column, index, salt) => {
      const verdict = await chain.tampered([[`update kernel_event set ${column} = ${otherwise(column)} where id = $1 and $2::int is not null`, [found[index]!.id, salt]]]);
      expect(verdict).toMatchObject({ whole: false, fault: 'HISTORY_ALTERED' });
    }), { numRuns: 300 });
  }, 30_000);
});

describe('说得出是哪一条、怎么了', () => {
  const middle = 6;
  const copy = (seq: number, change: string): string => `insert into audit_event select (jsonb_populate_record(null::audit_event, to_jsonb(e) || ${change})).* from audit_event e where seq = ${seq}`;

  it('删掉一条；删掉之后重新编号', async () => {
    expect(await chain.tampered([['delete from audit_event where seq = $1', [middle]]])).toMatchObject({ fault: 'DELETED', seq: middle });
    expect(await chain.tampered([['delete from audit_event where seq = $1', [middle]], ['update audit_event set seq = -seq where seq > $1', [middle]], ['update audit_event set seq = -seq - 1 where seq < 0']])).toMatchObject({ fault: 'DELETED', seq: middle });
    expect(await chain.tampered([['delete from audit_event where seq = 1']])).toMatchObject({ fault: 'DELETED', seq: 1 });
  });

  it('插入一条，后面的让出序号', async () => {
    const shift = [['update audit_event set seq = -seq where seq >= $1', [middle]], ['update audit_event set seq = -seq + 1 where seq < 0']] as const;
    const forged = "jsonb_build_object('id', gen_random_uuid(), 'seq', 6, 'transaction_id', null, 'action', 'nothing')";
    expect(await chain.tampered([...shift, [copy(5, forged)]])).toMatchObject({ fault: 'INSERTED', seq: middle });
  });

  it('同一序号放两条：约束已被去掉', async () => {
    const twice = "jsonb_build_object('id', 'ffffffff-ffff-4fff-bfff-ffffffffffff', 'transaction_id', null)";
    expect(await chain.tampered([['alter table audit_event drop constraint audit_event_seq_key'], [copy(middle, twice)]])).toMatchObject({ fault: 'INSERTED', seq: middle + 1 });
  });

  it('调换两条的次序', async () => {
    const swap = [['update audit_event set seq = -1 where seq = $1', [middle]], ['update audit_event set seq = $1 where seq = $1 + 1', [middle]], ['update audit_event set seq = $1 + 1 where seq = -1', [middle]]] as const;
    expect(await chain.tampered(swap)).toMatchObject({ fault: 'REORDERED', seq: middle });
  });

  it('旁路写入修改记录、删掉修改记录', async () => {
    const forge = "insert into kernel_event select (jsonb_populate_record(null::kernel_event, to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'transaction_id', TRANSACTION))).* from kernel_event e limit 1";
    expect(await chain.tampered([[forge.replace('TRANSACTION', 'gen_random_uuid()')]])).toMatchObject({ fault: 'HISTORY_INSERTED' });
    expect(await chain.tampered([[forge.replace('TRANSACTION', 'e.transaction_id')]])).toMatchObject({ fault: 'HISTORY_ALTERED', detail: '1 → 2' });
    expect(await chain.tampered([['delete from kernel_event where transaction_id = $1', [rows[4]!.transactionId]]])).toMatchObject({ fault: 'HISTORY_ALTERED', seq: 5, detail: '1 → 0' });
  });
});

describe('库外的链头', () => {
  const headAt = (seq: number) => signHead({ seq, hash: rows[seq - 1]!.hash, at: '2026-03-02T02:00:00.000Z' }, privateKey);
  const cut = (from: number) => [['delete from kernel_event where transaction_id in (select transaction_id from audit_event where seq >= $1)', [from]], ['delete from audit_event where seq >= $1', [from]]] as const;

  it('末尾截断：没有链头看不出来，有了就看得出来', async () => {
    expect(await chain.tampered(cut(rows.length - 2))).toMatchObject({ whole: true });
    expect(await chain.tampered(cut(rows.length - 2), [headAt(5), headAt(rows.length)])).toMatchObject({ fault: 'CUT_OFF', seq: rows.length - 2, detail: String(rows.length) });
    expect(await chain.tampered([['delete from audit_event'], ['delete from kernel_event']], [headAt(5)])).toMatchObject({ fault: 'CUT_OFF', seq: 1 });
  });

  it('整段重算：链自身接得上，与链头不符', async () => {
    const recomputed: [string, unknown[]][] = [];
    let prevHash = BEFORE_FIRST;
    for (const row of rows) {
      const changed = { ...row, prevHash, ...(row.seq === 4 ? { actorName: '别人' } : {}) };
      prevHash = hashOf(changed);
      recomputed.push(['update audit_event set actor_name = $2, prev_hash = $3, hash = $4 where seq = $1', [row.seq, (changed as Record<string, unknown>)['actorName'], changed.prevHash, prevHash]]);
    }
    expect(await chain.tampered(recomputed)).toMatchObject({ whole: true });
    expect(await chain.tampered(recomputed, [headAt(2), headAt(9)])).toMatchObject({ fault: 'RECOMPUTED', seq: 9 });
  });

  it('链继续增长，旧的链头仍然相符', async () => {
    await makeUnit(chain.world);
    expect(await chain.verify([headAt(3), headAt(rows.length)])).toMatchObject({ whole: true, count: rows.length + 1, heads: 2 });
  });
});
