import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLimits, limits, measure } from './limits.ts';

function measured(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  return measure(document, getOperationAST(document)!, variables);
}

function fault(text: string, variables: Record<string, unknown> = {}): string | null {
  const document = parse(text);
  try {
    checkLimits(document, getOperationAST(document)!, variables);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nested = (depth: number) => `{ ${'a { '.repeat(depth - 1)}b ${'} '.repeat(depth - 1)}}`;

describe.each<[keyof typeof limits, (n: number) => string]>([
  ['depth', nested],
  ['aliases', (n) => `{ a { ${times(n, (index) => `x${index}: b`)} } }`],
  ['rootFields', (n) => `{ ${times(n, (index) => `a${index}`)} }`],
  ['directives', (n) => `{ a { ${times(n, () => 'b @skip(if: false)')} } }`],
])('%s', (name, document) => {
  it('恰到上限可以，多一个不行', () => {
    expect(fault(document(limits[name]))).toBeNull();
    expect(fault(document(limits[name] + 1))).toContain(String(limits[name]));
  });
});

describe('费用', () => {
  it('页有多长就算多少遍，写在变量里也一样', () => {
    expect(measured('{ organizations(first: 50) { nodes { id region { name } contacts(first: 5) { nodes { position } } } } }').cost).toBe(1 + 50 * (1 + 1 + 1 + 5));
    expect(measured('query ($n: Int) { organizations(first: $n) { nodes { id } } }', { n: 30 }).cost).toBe(31);
  });

  it('没有写页长的按缺省页长算，行藏在片段里也一样', () => {
    expect(measured('{ organizations { nodes { id } } }').cost).toBe(21);
    expect(measured('{ organizations { ...Page } } fragment Page on C { ... on C { edges { node { id } } } }').cost).toBe(1 + 20 * 2);
    expect(measured('{ organization(id: "x") { id } }').cost).toBe(1);
  });

  it('总数按十项算', () => {
    expect(measured('{ organizations(first: 100) { nodes { contacts { totalCount } } } }').cost).toBe(1 + 100 * (1 + 1 + 10));
  });

  it('恰到上限可以，多一项不行', () => {
    const rows = (extra: number) => `{ a(first: 100) { nodes { ${times(48, (index) => `f${index} { x }`)} } } ${times(9, (index) => `r${index} { ${index < extra ? 's { x }' : 'x'} }`)} }`;
    expect(measured(rows(0)).cost).toBe(1 + 100 * 49 + 9);
    const wide = (count: number) => `{ ${times(count, () => '')} a(first: 100) { nodes { ${times(49, (index) => `f${index} { x }`)} } } }`;
    expect(measured(wide(0)).cost).toBe(limits.cost + 1);
    expect(fault(wide(0))).toContain('上限');
    expect(fault(rows(0))).toBeNull();
  });

  it('负数与极大的页长不会绕过', () => {
    expect(measured('{ a(first: -5) { nodes { id } } }').cost).toBe(2);
    expect(measured('{ a(first: 2000000000) { nodes { id } } }').cost).toBe(101);
  });
});

describe('片段', () => {
  it('套用片段的字段照样计数', () => {
    expect(measured('{ ...A } fragment A on Query { x: a { ...B } y: a { ...B } } fragment B on T { b @include(if: true) { c } }')).toMatchObject({ depth: 3, aliases: 2, rootFields: 2, directives: 2 });
  });

  it('层层加倍的片段，量起来不费时间，也过不去', () => {
    const doubling = times(60, (index) => `fragment F${index} on T { p { ...F${index + 1} } q { ...F${index + 1} } }`);
    const begun = performance.now();
    expect(fault(`{ ...F0 } ${doubling} fragment F60 on T { id }`)).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(20);
  });

  it('自省不计层数', () => {
    expect(measured('{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }').depth).toBe(1);
  });
});
