import type { Flow } from '@gongqiao/kernel';

/** The flow as a Mermaid state diagram. */
export function diagramOf(flow: Flow): string {
  const states = Object.entries(flow.states).map(([key, state]) => `  state "${state.label}" as ${key}`);
  const steps = Object.values(flow.actions).flatMap((step) => step.from.map((from) => `  ${from} --> ${step.to}: ${step.label}${step.decides ? '（决定）' : ''}`));
  return ['stateDiagram-v2', ...states, `  [*] --> ${flow.initial}`, ...steps, ''].join('\n');
}
