import { spanText } from '../../time/shanghai.ts';
import type { Affected } from './closures.documents.ts';

interface AffectedTableProps {
  readonly affected: readonly Affected[];
  readonly moves: Readonly<Record<string, string | null>>;
  readonly onChange: (booking: string, to: string | null) => void;
}

const heads = ['时间', '使用方', '用途', '改到哪里'];

/** Every booking that is affected, and where it goes; each may be changed before it is confirmed. */
export function AffectedTable({ affected, moves, onChange }: AffectedTableProps) {
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-stacking">
        <caption className="gq-hidden">涉及的预约</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {affected.map(({ id, holder, purpose, people, startsAt, endsAt, choices }) => (
            <tr key={id}>
              <th scope="row">{spanText(new Date(startsAt), new Date(endsAt))}</th>
              <td>{holder}</td>
              <td>{purpose}（{people} 人）</td>
              <td>
                <select className="gq-select gq-block" aria-label={`${holder} ${spanText(new Date(startsAt), new Date(endsAt))} 改到哪里`} value={moves[id] ?? ''} onChange={({ target }) => onChange(id, target.value || null)}>
                  {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.name}（{choice.capacity} 人）</option>)}
                  <option value="">{choices.length === 0 ? '同一时间没有合适的，取消' : '不改约，取消'}</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
