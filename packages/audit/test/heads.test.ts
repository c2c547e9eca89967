import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readHeads, setHeadsAside, signingKey, verifyCommand, writeHead } from '../src/index.ts';
import { type Chained, chained, makeUnit } from './chain.ts';

let chain: Chained;
let folder: string;
let number = 0;
let file: { path: string; key: ReturnType<typeof signingKey> };
const key = signingKey(Buffer.alloc(32, 7));
beforeAll(async () => {
  chain = await chained(2);
  folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-heads-'));
});
beforeEach(() => {
  number += 1;
  file = { path: path.join(folder, `heads-${number}.jsonl`), key };
});
afterAll(async () => {
  await chain.close();
  rmSync(folder, { recursive: true });
});

const write = (known?: string) => writeHead(file, { sql: chain.world.sql as never, clock: chain.world.clock }, known);
async function verify(): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await verifyCommand({ sql: chain.superuser as never, heads: file, out: (text) => lines.push(text) });
  return { code, lines };
}

describe('链头文件', () => {
  it('签名后一行一个，链没有增长就不再写', async () => {
    const head = (await write())!;
    expect(await write(head.hash)).toBeNull();
    await makeUnit(chain.world);
    const next = (await write(head.hash))!;
    expect(next.seq).toBe(head.seq + 1);
    expect(await readHeads(file)).toEqual([head, next]);
  });

  it('别的密钥签的、改过的都不认；崩溃留下的半行在下次写入时去掉', async () => {
    await write();
    await expect(readHeads({ ...file, key: signingKey(Buffer.alloc(32, 8)) })).rejects.toMatchObject({ line: 1 });
    appendFileSync(file.path, '{"seq":3,"hash":"ab');
    expect(await readHeads(file)).toHaveLength(1);
    await write();
    expect(await readHeads(file)).toHaveLength(2);
    writeFileSync(file.path, readFileSync(file.path, 'utf8').replace(/"seq":\d+/, '"seq":2'));
    expect(await verify()).toMatchObject({ code: 1, lines: ['审计链有问题。库外链头文件第 1 行的签名不对。'] });
  });

  it('命令说完好、说哪一条有问题', async () => {
    expect((await verify()).lines.at(-1)).toContain('库外还没有链头');
    await write();
    const { code, lines } = await verify();
    expect([code, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatch(/^审计链完好：\d+ 条，链头 \d+ [0-9a-f]{64}，与库外的 1 个链头相符。$/);
    await chain.superuser.query("begin; set local session_replication_role = 'replica'; update audit_event set actor_name = '别人' where seq = 2");
    expect(await verify()).toEqual({ code: 1, lines: ['审计链有问题。第 2 条的内容被改动：与写入时的校验值不符。'] });
    await chain.superuser.query('rollback');
  });

  it('数据库重建之后换一个名字保存', async () => {
    await write();
    const aside = await setHeadsAside(file.path, new Date('2026-03-02T02:00:00Z'));
    expect(aside).toBe(file.path.replace('.jsonl', '.2026-03-02T02-00-00-000Z.jsonl'));
    expect(await readHeads({ ...file, path: aside! })).toHaveLength(1);
    expect(await readHeads(file)).toEqual([]);
    expect(await setHeadsAside(file.path, new Date())).toBeNull();
  });
});
