import type { Viewer } from '@gongqiao/kernel';
import { sheetRows } from '@gongqiao/registry/testing';
import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fundsDomain } from '../src/index.ts';
import { act, approve, as, ask, decided, fundsWorld, lineOf, organizationOf, paid, payable, paymentsOf, proposed } from './world.ts';

const MONTH = '2026-03';
let world: World;
let organization: string;
beforeAll(async () => {
  world = await fundsWorld();
  organization = (await organizationOf(world)).id;
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-03-02T02:00:00Z'));

async function download(query: Record<string, string>, viewer: Viewer = as(world, 'clerk')): Promise<{ fileName: string; bytes: Buffer }> {
  const { fileName, body } = await fundsDomain.downloads!['vouchers']!.handle(world.context(viewer), query);
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Uint8Array | string>) parts.push(Buffer.from(part as string));
  return { fileName, bytes: Buffer.concat(parts) };
}

type Row = readonly (string | number | undefined)[];
async function vouchers(month = MONTH): Promise<{ head: Row[]; lines: Row[] }> {
  const rows = await sheetRows((await download({ month })).bytes);
  const titles = rows.findIndex(([first]) => first === '日期');
  return { head: rows.slice(0, titles), lines: rows.slice(titles + 1) };
}

const fen = (cell: string | number | undefined): number => Math.round(Number(cell ?? 0) * 100);
const numbersOf = (lines: readonly Row[], word: string): number[] => [...new Set(lines.map(([, number]) => String(number)).filter((number) => number.startsWith(word)).map((number) => Number(number.slice(2))))];

/** A grant with odd fen, of which an instalment is paid and taken back. */
async function moved(): Promise<void> {
  const line = await lineOf(world, 1_000_001);
  const grant = await approve(world, await proposed(world, organization, [333_333, 200_001], line.id), { collectiveDecision: (await decided(world, 'SPENDING', 600_000)).id });
  const [first, second] = await paymentsOf(world, grant.id);
  const done = await paid(world, await payable(world, first!));
  await paid(world, await payable(world, second!), { voucherNumber: '付字第2号' });
  await act(world, as(world, 'clerk'), 'reversePayment', { id: done.id, version: done.version, reason: '账号填错' });
}

it('导出的表格读得回来：每张凭证借贷相等，借方合计等于贷方合计等于分录的合计', async () => {
  await moved();
  const { head, lines } = await vouchers();
  for (const number of new Set(lines.map((row) => row[1]))) {
    const sides = lines.filter((row) => row[1] === number);
    expect([number, sides.length, sides.reduce((sum, row) => sum + fen(row[5]), 0)]).toEqual([number, 2, sides.reduce((sum, row) => sum + fen(row[6]), 0)]);
  }
  const { rows: [journal] } = await world.sql.query('select sum(debit)::int as debit, sum(credit)::int as credit, count(*)::int as lines from funds_journal_line');
  expect({ debit: lines.reduce((sum, row) => sum + fen(row[5]), 0), credit: lines.reduce((sum, row) => sum + fen(row[6]), 0), lines: lines.length }).toEqual(journal);
  expect(head.map(([text]) => text)).toEqual([
    '记账凭证 2026-03（2026-03-02 10:00 导出）', '导出人：财务部 finance', expect.stringMatching(/^筛选：2026-03/), expect.stringMatching(/^\d+ 张凭证，借方合计 [\d,.]+ 元，贷方合计/), expect.stringContaining('504 维权支出'),
  ]);
  const payment = lines.filter((row) => row[1] === '记-1');
  expect(payment).toEqual([
    ['2026-03-02', '记-1', expect.stringMatching(/^付款：.*凭证 付字第1号$/), '504', '维权支出', 3333.33, undefined, expect.stringContaining('2026 F'), expect.stringMatching(/^〔2026〕\d+号 一$/), '付字第1号'],
    ['2026-03-02', '记-1', expect.any(String), '102', '银行存款', undefined, 3333.33, expect.any(String), expect.any(String), '付字第1号'],
  ]);
});

it('文本与表格逐行相同，金额两位小数', async () => {
  const { fileName, bytes } = await download({ month: MONTH, format: 'csv' });
  expect(fileName).toBe('记账凭证-2026-03-20260302-1000.csv');
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF记账凭证 2026-03')).toBe(true);
  expect(text).toContain(',504,维权支出,3333.33,,');
  const lines = text.trimEnd().split('\r\n');
  expect(lines.length - lines.findIndex((line) => line.startsWith('日期,')) - 1).toBe((await vouchers()).lines.length);
});

it('号按月连续，没有空号；编过的不变，后来的接着编；二十个人同时导出也一样', async () => {
  const before = (await vouchers()).lines;
  await moved();
  await Promise.all(Array.from({ length: 20 }, () => download({ month: MONTH })));
  const { lines } = await vouchers();
  expect(lines.length).toBeGreaterThan(before.length);
  for (const word of ['记', '备']) {
    const numbers = numbersOf(lines, word);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(lines.filter((row) => before.some((old) => old[1] === row[1]) && String(row[1]).startsWith(word))).toEqual(before.filter((row) => String(row[1]).startsWith(word)));
  }
  world.clock.set('2026-03-31T16:00:00Z');
  await lineOf(world, 700);
  expect(numbersOf((await vouchers('2026-04')).lines, '备')).toEqual([1]);
  await expect(world.sql.query('update funds_voucher set number = number + 1')).rejects.toMatchObject({ code: '42501' });
}, 60_000);

it('导出留有记录：谁、何时、哪个月；页面上的数与文件一致；没有权限的、月份不对的得不到', async () => {
  const { lines } = await vouchers();
  const { rows } = await world.sql.query("select actor_name, changes from kernel_event where subject_type = 'VoucherExport'");
  expect(rows).toContainEqual({ actor_name: 'finance', changes: expect.arrayContaining([{ field: 'month', before: null, after: MONTH }, { field: 'vouchers', before: null, after: lines.length / 2 }]) });
  const { voucherMonth } = await ask<{ voucherMonth: { cash: number; reference: number; amount: string } }>(world, as(world, 'auditor'), '{ voucherMonth(month: "2026-03") { cash reference amount } }');
  expect(voucherMonth).toEqual({ cash: numbersOf(lines, '记').length, reference: numbersOf(lines, '备').length, amount: String(lines.reduce((sum, row) => sum + fen(row[5]), 0)) });
  expect(fundsDomain.downloads!['vouchers']!.allow).toBe('funds.vouchers');
  expect([as(world, 'clerk'), as(world, 'cashier'), as(world, 'legal'), as(world, 'auditor')].map((viewer) => viewer.grants.has('funds.vouchers'))).toEqual([true, false, false, false]);
  await expect(download({ month: '2026-13' })).rejects.toMatchObject({ code: 'VOUCHER_MONTH' });
  await expect(download({ month: MONTH, format: 'pdf' })).rejects.toMatchObject({ code: 'VOUCHER_FORMAT' });
});

it('会计科目由财务部核对：改了以后导出的就是改过的，不再提示没有核对', async () => {
  const { ledgerAccounts } = await ask<{ ledgerAccounts: { nodes: { id: string; version: number; account: string; cash: boolean; verified: boolean; basis: string }[] } }>(world, as(world, 'clerk'), '{ ledgerAccounts(first: 10) { nodes { id version account cash code name basis verified } } }');
  expect(ledgerAccounts.nodes.map(({ verified }) => verified)).toEqual([false, false, false, false, false]);
  const { id, version, basis } = ledgerAccounts.nodes.find(({ account }) => account === 'PAID')!;
  const change = (viewer: Viewer, code: string) => ask<{ answer: Record<string, unknown> }>(world, viewer, 'mutation ($id: ID!, $version: Int!, $input: LedgerAccountInput!) { answer: changeLedgerAccount(id: $id, version: $version, input: $input) { ... on LedgerAccount { code verified } ... on Refusal { code message } } }', { id, version, input: { code, name: '职工服务支出', basis, verified: true } });
  await expect(change(as(world, 'cashier'), '503')).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect((await change(as(world, 'clerk'), ' ')).answer).toMatchObject({ code: 'TEXT_MISSING' });
  expect((await change(as(world, 'clerk'), '503')).answer).toEqual({ code: '503', verified: true });
  const { head, lines } = await vouchers();
  expect(lines.filter((row) => row[3] === '504')).toEqual([]);
  expect(lines.some((row) => row[3] === '503' && row[4] === '职工服务支出')).toBe(true);
  expect(head.map(([text]) => String(text)).join()).not.toContain('503 职工服务支出');
});
