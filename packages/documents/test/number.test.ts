import type { World } from '@gongqiao/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextNumber } from '../src/index.ts';
import { SentFiles } from '../src/testing/index.ts';
import { lettersWorld } from './letters.ts';

let world: World;
const files = new SentFiles();
beforeAll(async () => {
  world = await lettersWorld(files);
});
afterAll(async () => {
  await world.close();
  files.remove();
});

const take = (mark: string, year?: number) => world.write((context) => nextNumber(context, { mark, year }));
const ordinals = (numbers: readonly string[]): number[] => numbers.map((number) => Number(/〕(\d+)号$/.exec(number)![1])).sort((a, b) => a - b);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it('六角括号，不写“第”，序号不补零；按机关代字和年份各自从一起', async () => {
  expect(await take('青工发')).toBe('青工发〔2026〕1号');
  expect(await take('青工发')).toBe('青工发〔2026〕2号');
  expect(await take('青工函')).toBe('青工函〔2026〕1号');
  expect(await take('青工发', 2018)).toBe('青工发〔2018〕1号');
});

it('年份按北京时间', async () => {
  const now = world.clock.now().toISOString();
  world.clock.set('2026-12-31T15:59:59Z');
  expect(await take('青工年')).toBe('青工年〔2026〕1号');
  world.clock.set('2026-12-31T16:00:00Z');
  expect(await take('青工年')).toBe('青工年〔2027〕1号');
  world.clock.set(now);
});

it('二十个事务同时取号：不重，不漏', async () => {
  const numbers = await Promise.all(upTo(20).map(() => take('青工并')));
  expect(ordinals(numbers)).toEqual(upTo(20));
});

it('撤销了的事务把号还回来；同时有撤销的，也不漏', async () => {
  const results = await Promise.allSettled(upTo(20).map((which) => world.write(async (context) => {
    const number = await nextNumber(context, { mark: '青工退' });
    if (which % 3 === 0) throw new Error('undone');
    return number;
  })));
  const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(kept).toHaveLength(14);
  expect(ordinals(kept)).toEqual(upTo(14));
  expect(await take('青工退')).toBe('青工退〔2026〕15号');
});

it('机关代字只是汉字', async () => {
  for (const mark of ['', 'QG', '青工〔', '青 工', '青'.repeat(13)]) await expect(take(mark), mark).rejects.toThrow(/no mark/);
});
