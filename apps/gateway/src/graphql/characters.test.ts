import { expect, it } from 'vitest';
import { checkCharacters } from './characters.ts';

it.each<[string, unknown]>([['{ a(b: "x\\u0000") }', {}], ['{ a(b: "\\u{0}") }', {}], ['{ a }', { a: 'x\0' }], ['{ a }', { a: [{ b: { c: '\0' } }] }], ['{ a }', { 'a\0': 1 }]])('%j %j 不收', (document, variables) => {
  expect(() => checkCharacters(document, variables)).toThrow('U+0000');
});

it.each<[string, unknown]>([['{ a(b: "\\u0001 \\u00000") }'.replace('\\u00000', '\\u00010'), undefined], ['{ a }', { a: '零\u0001', b: [null, 0, false], c: {} }]])('%j %j 照收', (document, variables) => {
  expect(() => checkCharacters(document, variables)).not.toThrow();
});
