import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyNamed } from './keys.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongqiao-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('第一次造，以后一直用它，只有主人能读', () => {
  const key = keyNamed(folder, 'session-hmac');
  expect(key).toHaveLength(32);
  expect(keyNamed(folder, 'session-hmac')).toEqual(key);
  expect(keyNamed(folder, 'another')).not.toEqual(key);
  expect(statSync(path.join(folder, 'keys')).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, 'keys/session-hmac')).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.join(folder, 'keys'))).toEqual(['another', 'session-hmac']);
});

it('权限放得太开的，收回', () => {
  keyNamed(folder, 'open');
  chmodSync(path.join(folder, 'keys/open'), 0o644);
  keyNamed(folder, 'open');
  expect(statSync(path.join(folder, 'keys/open')).mode & 0o777).toBe(0o600);
});

it('损坏的密钥不用，也不悄悄换掉', () => {
  writeFileSync(path.join(folder, 'keys/short'), 'secret');
  expect(() => keyNamed(folder, 'short')).toThrow(/已损坏/);
});
