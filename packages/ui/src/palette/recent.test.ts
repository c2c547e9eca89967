import { expect, it } from 'vitest';
import { withRecent } from './recent.ts';

const hit = (key: string) => ({ key, title: `组织${key}`, path: `/organizations/${key}` });

it('最近打开的排在最前，再打开的不重复，只留八项', () => {
  const opened = ['1', '2', '3', '2', '4', '5', '6', '7', '8', '9'].map(hit);
  const kept = opened.reduce<ReturnType<typeof hit>[]>((before, one) => [...withRecent(before, one)] as ReturnType<typeof hit>[], []);
  expect(kept.map(({ key }) => key)).toEqual(['9', '8', '7', '6', '5', '4', '2', '3']);
});
