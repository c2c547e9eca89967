import { useMay } from '../session/viewer.ts';
import { useDepartment } from './department.ts';
import type { NavigationEntry } from './feature.ts';

const HOME: NavigationEntry = { title: '工作台首页', keywords: 'gongzuotaishouye gztsy', path: '/' };

/** The pages in the navigation that this person may use, the first page first. */
export function useEntries(): readonly NavigationEntry[] {
  const { features } = useDepartment();
  const may = useMay();
  const entries = features.filter(({ permission }) => may(permission)).flatMap(({ nav }) => nav).filter(({ permission }) => !permission || may(permission));
  return [HOME, ...entries];
}
