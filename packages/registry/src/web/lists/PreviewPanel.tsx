import { Button, formatCount, Panel } from '@gongqiao/ui';
import type { Preview } from './lists.documents.ts';

interface PreviewPanelProps {
  readonly preview: Preview;
  readonly running: boolean;
  readonly onRecord: () => void;
}

/** How a file was understood, before anything of it is kept. */
export function PreviewPanel({ preview: { columns, total, matched, unmatched, removed, ended }, running, onRecord }: PreviewPanelProps) {
  return (
    <Panel title="文件这样理解" aside={<span className="gq-soft">还没有记入</span>}>
      <div className="gq-stack">
        <p>读到 <b>{formatCount(total)}</b> 行：库中有的 <b>{formatCount(matched)}</b> 行；库中没有、或者只有名称而认不准的 {formatCount(unmatched)} 行，只计数，不保存。写明移出日期的 {formatCount(removed)} 行。</p>
        <p>{ended > 0 ? <>记入后，由这份名单得知 <b>{formatCount(ended)}</b> 条记录已移出。</> : '记入后，没有记录因此变为已移出。'}</p>
        <div className="gq-scroll">
          <table className="gq-plain-table">
            <thead><tr><th scope="col">表头</th><th scope="col">理解为</th></tr></thead>
            <tbody>{columns.map(({ header, understood }, at) => <tr key={`${at} ${header}`}><th scope="row">{header}</th><td>{understood ?? <span className="gq-soft">不读入</span>}</td></tr>)}</tbody>
          </table>
        </div>
        <p><Button type="primary" loading={running} onClick={onRecord}>记入</Button></p>
      </div>
    </Panel>
  );
}
