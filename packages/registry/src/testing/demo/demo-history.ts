import type { Act } from '@gongqiao/kernel';
import type { OrganizationFacts } from '../../organization/organization.facts.ts';
import type { Random } from './random.ts';

/** A time at which many organizations became known otherwise. */
export interface Wave {
  readonly at: string;
  readonly act: Act;
  readonly by: string;
  /** The share of organizations that it reached. */
  readonly share: number;
  /** What was known before, of what is known after; nothing where it changed nothing. */
  readonly before: (after: OrganizationFacts, random: Random) => Partial<OrganizationFacts>;
}

const fewer = (value: number | null, by: number): number | null => (value === null ? null : Math.max(0, value - by));

function smaller({ fullTimeStaff, volunteers, annualIncome }: OrganizationFacts, random: Random): Partial<OrganizationFacts> {
  return {
    fullTimeStaff: fewer(fullTimeStaff, random.between(1, 4)), volunteers: fewer(volunteers, random.between(5, 30)), annualIncome: annualIncome === null ? null : Math.round((annualIncome * random.between(70, 95)) / 10_000) * 100,
  };
}

const renamed = ({ name, formerNames }: OrganizationFacts): Partial<OrganizationFacts> => (formerNames[0] && formerNames[0] !== name ? { name: formerNames[0], formerNames: [] } : {});

/** What happened after the first lists, in order of time. */
export const WAVES: readonly Wave[] = [
  { at: '2020-06-18T02:30:00Z', act: { action: 'correct', source: 'SURVEY', validSince: '2020-05', reason: '2020 年摸底调查' }, by: '调查员', share: 0.3, before: smaller },
  { at: '2022-03-09T06:10:00Z', act: { action: 'correct', source: 'CORRECTION', reason: '换发登记证书，见证书照片' }, by: '区市经办', share: 1, before: renamed },
  { at: '2023-09-12T01:20:00Z', act: { action: 'correct', source: 'SELF_REPORT', validSince: '2023-08', reason: '组织来函更正' }, by: '法律工作部经办', share: 0.12, before: ({ hasUnion }) => (hasUnion ? { hasUnion: false } : {}) },
  { at: '2025-03-05T03:00:00Z', act: { action: 'correct', source: 'CORRECTION', reason: '走访核实' }, by: '区市经办', share: 0.15, before: smaller },
];

/** The facts of one organization through time: as the first list said, and after each wave that reached it; the last is what is known today. */
export function historyOf(today: OrganizationFacts, random: Random): { readonly first: OrganizationFacts; readonly later: readonly { readonly wave: Wave; readonly facts: OrganizationFacts }[] } {
  const later: { wave: Wave; facts: OrganizationFacts }[] = [];
  let facts = today;
  for (const wave of WAVES.toReversed()) {
    const before = random.chance(wave.share) ? wave.before(facts, random) : {};
    if (Object.keys(before).length === 0) continue;
    later.unshift({ wave, facts });
    facts = { ...facts, ...before };
  }
  return { first: facts, later };
}
