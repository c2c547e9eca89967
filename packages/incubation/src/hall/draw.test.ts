import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawOrder, newSeed } from './draw.ts';

const tickets = Array.from({ length: 8 }, (_, index) => index + 1);

it('有了种子，谁都能再抽一遍：次序相同，一个不多一个不少', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }), (count, seed) => {
    const all = Array.from({ length: count }, (_, index) => index + 1);
    const order = drawOrder(all, seed);
    expect(order.toSorted((one, other) => one - other)).toEqual(all);
    expect(drawOrder(all.toReversed(), seed)).toEqual(order);
    const digests = order.map((ticket) => createHash('sha256').update(`${seed} ${ticket}`).digest('hex'));
    expect(digests.toSorted()).toEqual(digests);
  }));
});

it('种子不同，次序也不同；每个签都有机会第一个', () => {
  const first = new Set(Array.from({ length: 400 }, () => drawOrder(tickets, newSeed())[0]));
  expect(first.size).toBe(tickets.length);
});
