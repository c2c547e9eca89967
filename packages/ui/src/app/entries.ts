import { manualsPath } from '../manual/manual-entry.ts';
import { useMay } from '../session/viewer.ts';
import { useDepartment } from './department.ts';
import type { Feature, NavigationEntry } from './feature.ts';

const HOME: NavigationEntry = { title: '工作台首页', keywords: 'gongzuotaishouye gztsy', path: '/' };
const MANUALS: NavigationEntry = { title: '使用手册', keywords: 'shiyongshouce sysc', path: manualsPath };

/** The pages that this person may use: those of the navigation, the first page first, and those below the own name. */
export function useEntries(): { readonly navigation: readonly NavigationEntry[]; readonly menu: readonly NavigationEntry[] } {
  const { features } = useDepartment();
  const may = useMay();
  const allowed = ({ permission }: { readonly permission?: string }) => may(permission);
  const usable = features.filter(allowed);
  return {
    navigation: [HOME, ...usable.flatMap(({ nav }) => nav).filter(allowed)],
    menu: [...usable.flatMap(({ menu = [] }) => menu).filter(allowed), MANUALS],
  };
}

/** The page of a record in this app, by the GraphQL name of what it is; null where the app has none, or not for this person. */
export function useRecordPath(): (noun: string, id: string) => string | null {
  const { features } = useDepartment();
  const may = useMay();
  const paths = Object.assign({}, ...features.filter(({ permission }) => may(permission)).map(({ records }) => records)) as NonNullable<Feature['records']>;
  return (noun, id) => paths[noun]?.(id) ?? null;
}
