import { labels } from '@gongqiao/schema';
import { Checkbox, Tag } from '@gongqiao/ui';
import type { Comparison, RequestRecord } from './request.documents.ts';

/** Which values are taken over; absent where nobody decides here. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (fields: readonly string[]) => void;
}

interface CompareTableProps {
  readonly row: RequestRecord;
  readonly comparison: Comparison | null;
  readonly choosing?: Choosing | undefined;
}

const shown = (value: string | null) => (value === null ? <span className="gq-missing">未填</span> : value);

/** While it is open: when asked, now, and as asked. Afterwards: what became of each value. */
export function CompareTable({ row, comparison, choosing }: CompareTableProps) {
  const open = row.state === 'SUBMITTED' || row.state === 'RETURNED';
  const present = new Map(open ? comparison?.changes.map((change) => [change.field, change]) : []);
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-compare">
        <thead>
          <tr>
            {choosing && <th scope="col" className="gq-choosing"><All row={row} choosing={choosing} /></th>}
            <th scope="col">内容</th><th scope="col">申请时的值</th>{present.size > 0 && <th scope="col">现在的值</th>}<th scope="col">申请改为</th>{!open && <th scope="col">结果</th>}
          </tr>
        </thead>
        <tbody>
          {row.changes.map(({ field, label, before, asked, outcome }) => {
            const now = present.get(field);
            return (
              <tr key={field}>
                {choosing && <td><Checkbox aria-label={`采纳${label}`} checked={choosing.chosen.has(field)} onChange={() => choosing.choose(toggled(choosing.chosen, field))} /></td>}
                <th scope="row">{label}</th>
                <td>{shown(before)}</td>
                {now && <td>{shown(now.present)}{now.changedMeanwhile && <> <Tag tone="warn">申请后又有改动</Tag></>}</td>}
                <td><b>{shown(asked)}</b></td>
                {!open && <td>{outcome ? <Tag tone={outcome === 'ACCEPTED' ? 'good' : 'bad'}>{labels.ChangeOutcome[outcome]}</Tag> : '—'}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const toggled = (chosen: ReadonlySet<string>, field: string): string[] => (chosen.has(field) ? [...chosen].filter((one) => one !== field) : [...chosen, field]);

function All({ row, choosing: { chosen, choose } }: { row: RequestRecord; choosing: Choosing }) {
  const every = row.changes.every(({ field }) => chosen.has(field));
  return <Checkbox checked={every} indeterminate={chosen.size > 0 && !every} onChange={() => choose(every ? [] : row.changes.map(({ field }) => field))}>采纳</Checkbox>;
}
