import { formatCount, formatInstant, Panel } from '@gongqiao/ui';
import type { ProgramRecord } from './program.documents.ts';

/** Why a program was refused, by days. */
export function RefusalsPanel({ rows }: { rows: ProgramRecord['refusals']['nodes'] }) {
  return (
    <Panel title="被拒绝的查询">
      {rows.length === 0 ? <p className="gq-soft">没有被拒绝过。</p> : (
        <div className="gq-scroll">
          <table className="gq-plain-table gq-stacking">
            <thead><tr><th scope="col">最近一次</th><th scope="col" className="gq-end">次数</th><th scope="col">原因和最近一次的说明</th></tr></thead>
            <tbody>
              {rows.map(({ id, lastAt, times, code, message }) => (
                <tr key={id}>
                  <th scope="row" className="gq-nowrap">{formatInstant(lastAt)}</th>
                  <td className="gq-end"><span className="gq-stacked-only">当天 </span>{formatCount(times)}<span className="gq-stacked-only"> 次</span></td>
                  <td><code>{code}</code><div className="gq-soft">{message}</div></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
