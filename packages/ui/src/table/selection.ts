import { useMemo, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Selects or clears these, leaving others as they are. */
  readonly setAll: (ids: readonly string[], selected: boolean) => void;
  readonly clear: () => void;
}

/** Ticked rows, over all pages of a list. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  return useMemo(() => {
    const setAll = (changed: readonly string[], selected: boolean) => setIds((now) => {
      const next = new Set(now);
      for (const id of changed) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      return next;
    });
    return { ids, setAll, toggle: (id) => setAll([id], !ids.has(id)), clear: () => setIds(new Set()) };
  }, [ids]);
}
