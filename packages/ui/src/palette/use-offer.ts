import { useDepartment } from '../app/department.ts';
import { useEntries } from '../app/entries.ts';
import { useMay } from '../session/viewer.ts';
import type { Hit } from './finder.ts';
import { matches } from './matching.ts';
import { type Finds, useFinds } from './use-finds.ts';

/** What the palette offers for a text, of what this person may use; without a text what was opened last. */
export function useOffer(text: string, recent: readonly Hit[]): Finds {
  const { features } = useDepartment();
  const may = useMay();
  const { navigation, menu } = useEntries();
  const finders = features.filter(({ permission }) => may(permission)).flatMap(({ finds = [] }) => finds);
  const found = useFinds(finders, text);
  const pages = [...navigation, ...menu].filter((entry) => matches(entry, text)).map(({ title, path }) => ({ key: path, title, path }));
  // Pages are known at once, and stand first: what comes later moves nothing.
  const groups = text === '' ? [{ title: '最近打开', hits: recent }] : [{ title: '页面', hits: pages }, ...found.groups];
  return { ...found, groups: groups.filter(({ hits }) => hits.length > 0) };
}
