import { labels } from '@gongqiao/schema';
import { Panel, Tag } from '@gongqiao/ui';
import { hallSheetTones } from '../paths.ts';
import type { BoardEntry } from './hall.documents.ts';

export const handedIn = ({ judges }: BoardEntry): { given: number; of: number } => ({ given: judges.filter(({ state }) => state === 'SUBMITTED').length, of: judges.filter(({ state }) => state !== 'RECUSED').length });

/** Who stands before the judges now, and who of them has given points; no points. */
export function NowPanel({ entries }: { readonly entries: readonly BoardEntry[] }) {
  const current = entries.find(({ state }) => state === 'CURRENT');
  if (!current) {
    const declared = entries[0]?.judges ?? [];
    const to = declared.filter(({ state }) => state === 'ASSIGNED');
    return (
      <Panel title="现在">
        {to.length > 0 ? <p>等评委声明利害关系：{to.map(({ name }) => name).join('、')} 还没有声明。</p> : <p>{entries.some(({ state }) => state === 'WAITING') ? '评委都声明了，可以请第一组上场。' : '都评完了，可以结束，公布结果。'}</p>}
      </Panel>
    );
  }
  const { given, of } = handedIn(current);
  return (
    <Panel title="正在评审" aside={<span role="status">已交 <strong>{given}</strong> / {of}</span>} className="gq-hall-now">
      <p className="gq-hall-name">第 {current.position} 个　{current.name}</p>
      <ul className="gq-row" aria-label="评委">{current.judges.map(({ sheet, name, state }) => <li key={sheet}>{name} <Tag tone={hallSheetTones[state]}>{labels.HallSheetState[state]}</Tag></li>)}</ul>
    </Panel>
  );
}
