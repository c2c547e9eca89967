import { literal } from './parameters.ts';

/** PostgreSQL takes at most 100 arguments of a function: two for each entry. */
const ENTRIES = 45;

/** SQL for a JSON object of the entries, in their order. */
export function jsonObject(entries: ReadonlyMap<string, string>): string {
  const pairs = [...entries].map(([key, sql]) => `${literal(key)}, ${sql}`);
  if (pairs.length <= ENTRIES) return `json_build_object(${pairs.join(', ')})`;
  const chunks = Array.from({ length: Math.ceil(pairs.length / ENTRIES) }, (_, index) => `json_build_object(${pairs.slice(index * ENTRIES, (index + 1) * ENTRIES).join(', ')})::text`);
  // Each chunk without its braces.
  const bodies = chunks.map((chunk) => `left(right(${chunk}, -1), -1)`);
  return `('{' || ${bodies.join(" || ', ' || ")} || '}')::json`;
}
