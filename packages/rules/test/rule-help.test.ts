import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { seededRules } from '../src/seed/seed.ts';

const root = resolve(import.meta.dirname, '../../..');

it('字段旁边打开的规则，规则表里都有', () => {
  const named = globSync('packages/*/src/web/**/*.{ts,tsx}', { cwd: root, exclude: (file) => file.includes('packages/rules/') })
    .flatMap((file) => [...readFileSync(resolve(root, file), 'utf8').matchAll(/<RuleHelp rule="([^"]+)"|ruleHelp\('([^']+)'/g)].map(([, element, description]) => `${element ?? description}`));
  expect(named.length).toBeGreaterThan(15);
  const known = new Set(seededRules.map(({ key }) => key));
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});
