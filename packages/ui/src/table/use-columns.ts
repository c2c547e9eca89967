import { useEffect } from 'react';
import { useViewer } from '../session/viewer.ts';
import type { ListState } from '../state/list-state.ts';
import { type Column, readColumns, shownColumns, usualColumns, writeColumns } from './column.ts';

export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[];
  readonly usual: boolean;
  readonly choose: (keys: readonly string[] | null) => void;
}

/** The address decides; without it what this person chose last, which is then put into the address, so that a copied link shows the same columns. */
export function useColumns<Row>(list: string, columns: readonly Column<Row>[], { columns: inUrl, setColumns }: Pick<ListState, 'columns' | 'setColumns'>): ColumnChoice<Row> {
  const { account } = useViewer();
  const kept = readColumns(list, account);
  useEffect(() => {
    if (!inUrl && kept) setColumns(kept, { replace: true });
  });
  return {
    shown: shownColumns(columns, inUrl ?? kept ?? usualColumns(columns)), usual: !inUrl,
    choose: (keys) => {
      writeColumns(list, account, keys);
      setColumns(keys, { replace: true });
    },
  };
}
