import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acceptedFile, partnerBreaks, partnerFile } from './partner-breaks.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gongqiao-breaks-'));
  for (const file of [partnerFile, acceptedFile]) mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, partnerFile), 'type Query { name: String street: String }');
  writeFileSync(path.join(root, acceptedFile), JSON.stringify([{ change: 'Query.street was removed', adr: '0099-no-streets.md' }]));
});
afterEach(() => rmSync(root, { recursive: true }));

it('加一个字段，谁也不受影响', () => {
  expect(partnerBreaks(root, 'type Query { name: String street: String region: String }')).toEqual([]);
});

it('去掉一个字段，说出是哪一个', () => {
  expect(partnerBreaks(root, 'type Query { street: String }')).toEqual(['Query.name was removed']);
});

it('只有写了决定的才准', () => {
  expect(partnerBreaks(root, 'type Query { name: String }')).toEqual(['Query.street was removed']);
  writeFileSync(path.join(root, 'docs/adr/0099-no-streets.md'), '# no streets');
  expect(partnerBreaks(root, 'type Query { name: String }')).toEqual([]);
});
