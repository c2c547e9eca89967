import { formatCount, Panel } from '@gongqiao/ui';
import type { ProgramRecord } from './program.documents.ts';

/** What a program asked for in the last days on which it did. */
export function UsagePanel({ rows }: { rows: ProgramRecord['usages']['nodes'] }) {
  return (
    <Panel title="每天的查询">
      {rows.length === 0 ? <p className="gq-soft">还没有查询过。</p> : (
        <table className="gq-plain-table">
          <thead><tr><th scope="col">日期</th><th scope="col" className="gq-end">次</th><th scope="col" className="gq-end">项</th></tr></thead>
          <tbody>{rows.map(({ id, day, requests, objects }) => <tr key={id}><th scope="row">{day}</th><td className="gq-end">{formatCount(requests)}</td><td className="gq-end">{formatCount(objects)}</td></tr>)}</tbody>
        </table>
      )}
    </Panel>
  );
}
