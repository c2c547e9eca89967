import { constantCase, type Flow } from '@gongqiao/kernel';
import { awaitedIn, findTrack } from './track.ts';

/** What is wrong with how a flow says `within`, `lapse` and `decides`; composing refuses it. */
export function wordProblems(flow: Flow): string[] {
  const [states, steps] = [Object.entries(flow.states), Object.values(flow.actions)];
  const byItself = [...states.map(([, { lapse }]) => lapse), ...steps.map(({ decides }) => decides?.overturned)].filter((action) => action !== undefined);
  const says = states.some(([, { within }]) => within) || steps.some(({ decides }) => decides);
  return [
    ...(says && !findTrack(flow) ? [`flow ${flow.name} has periods or decisions and is not followed as cases: call trackCases`] : []),
    ...byItself.filter((action) => !(action in flow.actions)).map((action) => `flow ${flow.name}: there is no action ${action} to be done by itself`),
    ...states.filter(([state, { within }]) => within && !steps.some((step) => step.from.includes(state))).map(([state]) => `flow ${flow.name}: nobody can end the period of state ${state}`),
    ...states.filter(([state, { within }]) => within && findTrack(flow) && awaitedIn(flow, constantCase(state)).turn === 'NOBODY').map(([state]) => `flow ${flow.name}: state ${state} has a period, and nobody has to act in it`),
    ...states.filter(([, { within, lapse }]) => lapse && !within).map(([state]) => `flow ${flow.name}: state ${state} lapses, but has no period`),
  ];
}
