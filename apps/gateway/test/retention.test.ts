import { Document } from '@gongqiao/documents';
import { compose, constantCase, nounOf } from '@gongqiao/kernel';
import { KEPT_FOR_GOOD, keptKinds } from '@gongqiao/retention';
import { describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';

compose(domains);
const nouns = domains.flatMap(({ entities }) => entities).map(nounOf);
const flows = domains.flatMap((module) => module.flows ?? []);
const nounNamed = (name: string) => nouns.find((noun) => noun.name === name);
const holders = nouns.filter(({ relations }) => [...relations.values()].some((relation) => relation.to.kind === 'many' && relation.to.noun() === Document)).map(({ name }) => name);

describe('附件保管多久', () => {
  it('带附件的每一种记录都说了', () => {
    expect(holders.length).toBeGreaterThan(5);
    expect([...keptKinds.map(({ holder }) => holder), ...KEPT_FOR_GOOD].sort()).toEqual(holders.toSorted());
  });

  it.each(keptKinds)('$holder：说到的状态，它的流程里都有；所属的办件找得到', ({ holder, below, after }) => {
    const subject = below?.noun ?? holder;
    const states = flows.filter(({ name }) => name === subject).flatMap((flow) => Object.keys(flow.states).map(constantCase));
    expect(states).toEqual(expect.arrayContaining(Object.keys(after)));
    expect(!below || [...nounNamed(holder)!.relations.values()].some(({ to }) => to.kind === 'one' && to.column === below.column && to.noun() === nounNamed(subject)!.type)).toBe(true);
  });
});
