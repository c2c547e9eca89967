import { useMay } from '../session/viewer.ts';
import { useDepartment } from './department.ts';
import type { NavigationEntry } from './feature.ts';

const HOME: NavigationEntry = { title: '工作台首页', keywords: 'gongzuotaishouye gztsy', path: '/' };

/** The pages that this person may use: those of the navigation, the first page first, and those below the own name. */
export function useEntries(): { readonly navigation: readonly NavigationEntry[]; readonly menu: readonly NavigationEntry[] } {
  const { features } = useDepartment();
  const may = useMay();
  const allowed = ({ permission }: { readonly permission?: string }) => may(permission);
  const usable = features.filter(allowed);
  return {
    navigation: [HOME, ...usable.flatMap(({ nav }) => nav).filter(allowed)],
    menu: usable.flatMap(({ menu = [] }) => menu).filter(allowed),
  };
}
