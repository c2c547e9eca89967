import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { today } from '@gongqiao/kernel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { businessClock, simulateTime } from './simulated-time.ts';

let dataFolder: string;
beforeEach(() => { dataFolder = mkdtempSync(path.join(tmpdir(), 'gongqiao-time-')); });
afterEach(() => rmSync(dataFolder, { recursive: true }));

const minutes = (one: Date, other: Date): number => Math.abs(one.getTime() - other.getTime()) / 60_000;

it('演示模式拨到哪一天，就从那一天走；拨回来就是机器的时间', () => {
  simulateTime(dataFolder, new Date('2026-02-10T01:00:00Z'));
  expect(today(businessClock({ dataFolder, mode: 'demo' }))).toBe('2026-02-10');
  simulateTime(dataFolder, null);
  expect(minutes(businessClock({ dataFolder, mode: 'demo' }).now(), new Date())).toBeLessThan(1);
});

it('正式模式不认拨过的时间', () => {
  simulateTime(dataFolder, new Date('2026-02-10T01:00:00Z'));
  expect(minutes(businessClock({ dataFolder, mode: 'production' }).now(), new Date())).toBeLessThan(1);
});
