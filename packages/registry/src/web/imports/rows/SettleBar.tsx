import { Button, formatCount, type Selection } from '@gongqiao/ui';
import { useState } from 'react';
import { type Client, useClient } from 'urql';
import { type ImportRowData, type RowFilter, RowIdsDocument } from './rows.documents.ts';
import type { Decision, Settling } from './use-settling.ts';

interface SettleBarProps {
  readonly batch: string;
  readonly selection: Selection;
  readonly settling: Settling;
  /** Rows of this page by id, to know what kind those ticked are. */
  readonly rows: ReadonlyMap<string, ImportRowData>;
  /** All rows that may be ticked under the present filter, and how many they are. */
  readonly every: { readonly filter: RowFilter; readonly count: number | undefined };
}

const MOST = 20_000;

async function idsOf(client: Client, id: string, filter: RowFilter, after: string | null, found: readonly string[]): Promise<readonly string[]> {
  const { data } = await client.query(RowIdsDocument, { id, filter, after }, { requestPolicy: 'network-only' }).toPromise();
  const rows = data?.importBatch?.rows;
  const all = [...found, ...(rows?.nodes ?? []).map((row) => row.id)];
  return rows?.pageInfo.hasNextPage && all.length < MOST ? idsOf(client, id, filter, rows.pageInfo.endCursor, all) : all;
}

/** Ticks what the filter lists on all pages, not only on this one. */
function useTickAll({ batch, selection, every: { filter } }: SettleBarProps): [boolean, () => Promise<void>] {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const tick = async () => {
    setRunning(true);
    selection.setAll(await idsOf(client, batch, filter, null, []), true);
    setRunning(false);
  };
  return [running, tick];
}

/** What to do with the ticked rows. */
export function SettleBar(props: SettleBarProps) {
  const { selection, settling, rows, every } = props;
  const [ticking, tickAll] = useTickAll(props);
  const { size } = selection.ids;
  if (size === 0) return null;
  // A row of another page was ticked together with all that the filter lists: the server knows what it is.
  const chosen = [...selection.ids].map((id) => rows.get(id) ?? { id, outcome: 'NEEDS_REVIEW' as const });
  const ask = (decision: Decision) => () => settling.ask(chosen, decision);
  return (
    <div className="gq-bulk" role="region" aria-label="已选的行">
      <span role="status">已选 {formatCount(size)} 行</span>
      {every.count !== undefined && every.count > size && <Button size="small" type="link" loading={ticking} onClick={() => void tickAll()}>选择全部 {formatCount(Math.min(every.count, MOST))} 行（当前筛选）</Button>}
      <Button size="small" disabled={!chosen.every(settling.takable)} onClick={ask('TAKE')}>按现有内容导入</Button>
      <Button size="small" onClick={ask('SKIP')}>不导入</Button>
      {settling.revocable && <Button size="small" onClick={ask(null)}>取消处理</Button>}
      <Button size="small" type="link" onClick={selection.clear}>清除选择</Button>
    </div>
  );
}
