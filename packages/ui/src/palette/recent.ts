import type { Hit } from './finder.ts';

const KEPT = 8;

/** The hits opened last, the latest first, with one more. */
export function withRecent(recent: readonly Hit[], hit: Hit): readonly Hit[] {
  return [hit, ...recent.filter(({ key }) => key !== hit.key)].slice(0, KEPT);
}
