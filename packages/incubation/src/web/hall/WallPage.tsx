import { useEffect } from 'react';
import { Link } from 'react-router';
import { hearingPath } from '../paths.ts';
import type { BoardEntry, HearingRecord } from './hall.documents.ts';
import { handedIn } from './NowPanel.tsx';
import { OneHearing } from './OneHearing.tsx';
import { byRank } from './ResultPanel.tsx';
import './hall.css';

export const Component = () => <OneHearing>{(hearing, entries) => <Wall hearing={hearing} entries={entries} />}</OneHearing>;

interface WallProps {
  readonly hearing: HearingRecord;
  readonly entries: readonly BoardEntry[];
}

/** What the whole room reads: who is on, and at the end the ranking. */
function Wall({ hearing, entries }: WallProps) {
  useEffect(() => { document.title = `大屏 · ${hearing.callName}`; }, [hearing.callName]);
  return (
    <div className="gq-wall">
      <header className="gq-wall-head"><h1>{hearing.callName}　现场评审</h1><Link to={hearingPath(hearing.id)}>退出大屏</Link></header>
      {hearing.state === 'CLOSED' ? <Ranking entries={entries} formula={hearing.formula} /> : <Now entries={entries} />}
    </div>
  );
}

function Now({ entries }: Pick<WallProps, 'entries'>) {
  const current = entries.find(({ state }) => state === 'CURRENT');
  const coming = entries.find(({ state }) => state === 'WAITING');
  const last = entries.filter(({ state, standing }) => state === 'DONE' && standing).at(-1);
  return (
    <>
      <div className="gq-wall-now" aria-live="polite">
        {current ? <><p className="gq-wall-small">第 {current.position} 个上场，共 {entries.length} 个</p><p className="gq-wall-name">{current.name}</p><p className="gq-wall-small">评委已交 {handedIn(current).given} / {handedIn(current).of}</p></> : <p className="gq-wall-name">{coming ? '请稍候' : '评分结束，正在计算结果'}</p>}
      </div>
      <footer className="gq-wall-foot">
        <p>{last ? `上一组：${last.name}　现场得分 ${last.standing?.hall?.toFixed(2) ?? '—'}` : ''}</p>
        <p>{coming ? `请准备：${coming.name}` : ''}</p>
      </footer>
    </>
  );
}

function Ranking({ entries, formula }: Pick<WallProps, 'entries'> & { readonly formula: string | null }) {
  return (
    <>
      <table className="gq-wall-ranking">
        <thead><tr><th scope="col">名次</th><th scope="col">组织或小组</th><th scope="col">现场得分</th><th scope="col">书面总分</th><th scope="col">综合得分</th></tr></thead>
        <tbody>
          {byRank(entries).map(({ id, name, standing }) => (
            <tr key={id}><td>{standing?.rank ?? '—'}</td><th scope="row">{name}</th><td>{standing?.hall?.toFixed(2) ?? '—'}</td><td>{standing?.written?.toFixed(2) ?? '—'}</td><td><strong>{standing?.combined?.toFixed(2) ?? '没有上场'}</strong></td></tr>
          ))}
        </tbody>
      </table>
      <p className="gq-wall-formula">{formula}</p>
    </>
  );
}
