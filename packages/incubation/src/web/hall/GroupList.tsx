import { labels } from '@gongqiao/schema';
import { Panel, Tag } from '@gongqiao/ui';
import { hallEntryTones } from '../paths.ts';
import type { Desk, DeskEntry } from './judge.documents.ts';

/** All groups, with one's own points, and everybody's of those that were heard. */
export function GroupList({ desk: { entries } }: { readonly desk: Desk }) {
  return <Panel title="各组"><ul className="gq-judge-groups">{entries.map((entry) => <Group key={entry.id} entry={entry} />)}</ul></Panel>;
}

const own = ({ sheetState, total }: DeskEntry): string => (sheetState === 'RECUSED' ? '本人回避' : total === null ? '' : `本人 ${total} 分${sheetState === 'REOPENED' ? '，待重新提交' : ''}`);

function Group({ entry }: { readonly entry: DeskEntry }) {
  const { position, name, state, standing } = entry;
  return (
    <li>
      <p>{position}. <strong>{name}</strong> <Tag tone={hallEntryTones[state]}>{labels.HallEntryState[state]}</Tag> <span className="gq-soft">{own(entry)}</span></p>
      {standing && <p>{standing.rank !== null && `第 ${standing.rank} 名　综合 ${standing.combined?.toFixed(2) ?? '—'}　`}现场 {standing.hall?.toFixed(2) ?? '—'}　<span className="gq-soft">各评委 {standing.lines.map(({ total, counted }) => (counted ? total : `(${total})`)).join('、')}</span></p>}
    </li>
  );
}
