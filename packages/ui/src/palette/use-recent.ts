import { useDepartment } from '../app/department.ts';
import { useViewer } from '../session/viewer.ts';
import { readStored, writeStored } from '../state/stored.ts';
import type { Hit } from './finder.ts';
import { withRecent } from './recent.ts';

/** What this person opened last by the palette, in this browser, and how to keep one more. */
export function useRecent(): [readonly Hit[], (hit: Hit) => void] {
  const { id } = useDepartment();
  const { account } = useViewer();
  const key = `recent:${id}:${account}`;
  const recent = readStored<Hit[]>(key) ?? [];
  return [recent, (hit) => writeStored(key, withRecent(recent, hit))];
}
