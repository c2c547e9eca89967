import { Button, formatInstant, Panel } from '@gongqiao/ui';
import type { BoardEntry, HearingRecord } from './hall.documents.ts';

const two = (points: number | null | undefined): string => points?.toFixed(2) ?? '—';
export const byRank = (entries: readonly BoardEntry[]): BoardEntry[] => entries.toSorted((one, other) => (one.standing?.rank ?? 999) - (other.standing?.rank ?? 999) || (one.position ?? 0) - (other.position ?? 0));

/** The result sheet: everybody's points, what was left out, and the ranks; for the screen and for the file. */
export function ResultPanel({ hearing: { callName, place, startsAt, closedAt, formula, formulaDigest, judgeNames }, entries }: { readonly hearing: HearingRecord; readonly entries: readonly BoardEntry[] }) {
  const seats = judgeNames.map((_, index) => `评委 ${index + 1}`);
  return (
    <Panel title="结果" aside={<Button className="gq-no-print" onClick={() => window.print()}>打印结果单</Button>} className="gq-hall-result">
      <p className="gq-print-only">{callName}　现场评审结果单　{place}　{formatInstant(startsAt)}{closedAt && ` 至 ${formatInstant(closedAt)}`}</p>
      <div className="gq-scroll">
        <table className="gq-plain-table">
          <thead><tr><th scope="col">名次</th><th scope="col">组织或小组</th>{seats.map((seat) => <th key={seat} scope="col">{seat}</th>)}<th scope="col">现场得分</th><th scope="col">书面总分</th><th scope="col">综合得分</th></tr></thead>
          <tbody>{byRank(entries).map((entry) => <Line key={entry.id} entry={entry} seats={seats} />)}</tbody>
        </table>
      </div>
      <p className="gq-soft">带括号的是去掉的最高分和最低分；横线是回避或者没有提交。</p>
      <p className="gq-soft gq-digest">{formula}　SHA-256 <code>{formulaDigest}</code></p>
      <p className="gq-print-only gq-hall-signed">评委签名：{'　'.repeat(12)}主持人签名：{'　'.repeat(8)}日期：</p>
    </Panel>
  );
}

function Line({ entry: { name, standing, absentReason }, seats }: { readonly entry: BoardEntry; readonly seats: readonly string[] }) {
  return (
    <tr>
      <td>{standing?.rank ?? '—'}</td>
      <th scope="row">{name}{absentReason && <span className="gq-soft">　没有上场：{absentReason}</span>}</th>
      {seats.map((seat) => {
        const line = standing?.lines.find(({ judge }) => judge === seat);
        return <td key={seat} className="gq-end">{line ? (line.counted ? line.total : `(${line.total})`) : '—'}</td>;
      })}
      <td className="gq-end">{two(standing?.hall)}</td><td className="gq-end">{two(standing?.written)}</td><td className="gq-end"><strong>{two(standing?.combined)}</strong></td>
    </tr>
  );
}
