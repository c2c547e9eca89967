import { labels } from '@gongqiao/schema';
import { Button, Panel, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { applicationPath, hallEntryTones } from '../paths.ts';
import type { BoardEntry, BoardJudge } from './hall.documents.ts';
import { handedIn } from './NowPanel.tsx';

interface OrderPanelProps {
  readonly entries: readonly BoardEntry[];
  /** Null while nobody can be missing yet, or not any more. */
  readonly onMiss: ((entry: BoardEntry) => void) | null;
  readonly onReopen: (entry: BoardEntry, judge: BoardJudge) => void;
}

/** The running order: how far each is, and what it came to. */
export function OrderPanel({ entries, onMiss, onReopen }: OrderPanelProps) {
  return (
    <Panel title="上场次序" aside={<span className="gq-soft">{entries.length} 件</span>}>
      {entries.length === 0 ? <p className="gq-soft">还没有安排上场的申请。书面评审也算分的，交齐了才能安排。</p> : (
        <table className="gq-plain-table gq-stacking">
          <thead><tr><th scope="col">次序</th><th scope="col">组织或小组</th><th scope="col">状态</th><th scope="col">已交</th><th scope="col">现场得分</th><th scope="col">办理</th></tr></thead>
          <tbody>{entries.map((entry) => <OneEntry key={entry.id} entry={entry} onMiss={onMiss} onReopen={onReopen} />)}</tbody>
        </table>
      )}
    </Panel>
  );
}

function OneEntry({ entry, onMiss, onReopen }: Omit<OrderPanelProps, 'entries'> & { readonly entry: BoardEntry }) {
  const { position, ticket, application, name, state, absentReason, standing, judges } = entry;
  const { given, of } = handedIn(entry);
  const reopening = judges.filter((judge) => judge.reopens);
  return (
    <tr>
      <td className="gq-nowrap"><span className="gq-stacked-only">次序：</span>{position ?? '未定'}<span className="gq-soft">　{ticket} 号签</span></td>
      <th scope="row"><Link to={applicationPath(application)}>{name}</Link>{absentReason && <span className="gq-soft">　{absentReason}</span>}</th>
      <td><Tag tone={hallEntryTones[state]}>{labels.HallEntryState[state]}</Tag></td>
      <td><span className="gq-stacked-only">已交：</span>{judges.length === 0 ? '—' : `${given} / ${of}`}</td>
      <td className="gq-end"><span className="gq-stacked-only">现场得分：</span>{standing?.hall?.toFixed(2) ?? '—'}</td>
      <td>
        <div className="gq-row">
          {onMiss && (state === 'WAITING' || state === 'CURRENT') && <Button size="small" onClick={() => onMiss(entry)} aria-label={`${name}没有上场`}>没有上场</Button>}
          {reopening.length > 0 && (
            <select className="gq-select gq-small" aria-label={`重新开启${name}的评分表`} value="" onChange={({ target }) => onReopen(entry, reopening.find(({ sheet }) => sheet === target.value)!)}>
              <option value="">重新开启…</option>{reopening.map((judge) => <option key={judge.sheet} value={judge.sheet}>{judge.name}</option>)}
            </select>
          )}
        </div>
      </td>
    </tr>
  );
}
