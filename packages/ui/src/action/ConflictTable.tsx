import type { ChangeData } from '../graph/refusal.ts';

interface ConflictTableProps {
  readonly changes: readonly ChangeData[];
  /** What this person typed, by field; absent where the field was left alone. */
  readonly mine: Readonly<Record<string, string>>;
  readonly onTakeTheirs: (field: string) => void;
}

const shown = (value: string | null | undefined) => (value === null || value === undefined || value === '' ? <span className="gq-missing">未填</span> : value);

/** Somebody else was first: both values side by side, and none is lost. */
export function ConflictTable({ changes, mine, onTakeTheirs }: ConflictTableProps) {
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table">
        <caption>他人已作的改动</caption>
        <thead><tr><th scope="col">字段</th><th scope="col">我的值</th><th scope="col">原值</th><th scope="col">现值</th><th scope="col">谁改的</th><th scope="col"><span className="gq-hidden">选用</span></th></tr></thead>
        <tbody>
          {changes.map(({ field, label, before, after, by }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{field in mine ? shown(mine[field]) : <span className="gq-soft">我没有改</span>}</td>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
              <td>{by ?? '—'}</td>
              <td>{field in mine && <button type="button" className="gq-button" onClick={() => onTakeTheirs(field)}>采用现值</button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
