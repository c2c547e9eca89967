import { Button } from 'antd';
import { formatCount, formatTotal, TOTAL_LIMIT } from '../format/format.ts';
import { type ListState, PAGE_SIZES } from '../state/list-state.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface PagerProps {
  readonly list: ListState;
  readonly info: PageInfo;
  readonly rows: number;
  /** Absent while it is counted. */
  readonly total: number | undefined;
}

function where({ list, rows, total }: PagerProps): string {
  if (rows === 0) return '';
  if (list.pageNumber === null) return `本页 ${formatCount(rows)} 条`;
  const from = (list.pageNumber - 1) * list.size + 1;
  return total !== undefined && total <= list.size ? '' : `第 ${formatCount(from)}–${formatCount(from + rows - 1)} 条`;
}

/** The number of the last page where the count is exact, else unknown. */
const lastPage = (total: number | undefined, size: number): number | null => (total === undefined || total >= TOTAL_LIMIT ? null : Math.max(1, Math.ceil(total / size)));

export function Pager(props: PagerProps) {
  const { list, info, total } = props;
  const current = list.pageNumber;
  const toLast = lastPage(total, list.size);
  const step = (by: number) => (current === null ? null : current + by);
  return (
    <nav className="gq-pager" aria-label="翻页">
      <p role="status">{where(props)} {total === undefined ? '' : `共 ${formatTotal(total)} 条`}</p>
      <div className="gq-row">
        <Button size="small" disabled={!info.hasPreviousPage} onClick={() => list.turn({})}>首页</Button>
        <Button size="small" disabled={!info.hasPreviousPage} onClick={() => (current === 2 ? list.turn({}) : list.turn({ before: info.startCursor, page: step(-1) }))}>上一页</Button>
        {current !== null && <span className="gq-soft">第 {formatCount(current)}{toLast ? ` / ${formatCount(toLast)}` : ''} 页</span>}
        <Button size="small" disabled={!info.hasNextPage} onClick={() => list.turn({ after: info.endCursor, page: step(1) })}>下一页</Button>
        <label className="gq-row">每页
          <select className="gq-select gq-small" value={String(list.size)} onChange={(event) => list.setSize(event.target.value)}>
            {PAGE_SIZES.map((size) => <option key={size} value={size}>{size}</option>)}
          </select>条
        </label>
      </div>
    </nav>
  );
}
