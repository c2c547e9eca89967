import { Note } from '@gongqiao/ui';
import { Link } from 'react-router';
import type { Candidate } from './use-duplicates.ts';

/** Organizations that may be the one being entered. */
export function DuplicatePanel({ candidates, searching }: { candidates: readonly Candidate[]; searching: boolean }) {
  if (candidates.length === 0) return <p role="status" className="gq-soft">{searching ? '正在查重…' : '填写名称、代码后自动查重。'}</p>;
  return (
    <Note tone="warn" live title={`库中有 ${candidates.length} 个可能相同的组织，请先看看是不是同一个`}>
      <ul className="gq-list-plain">
        {candidates.map(({ organization, name, creditCode, regionName, grounds }) => (
          <li key={organization}>
            <Link to={`/organizations/${organization}`} target="_blank">{name}</Link>　{creditCode ?? '无代码'}　{regionName ?? '区市不明'}　<b>{grounds.join('、')}</b>
          </li>
        ))}
      </ul>
      <p>是同一个的，请打开它更正，不要重复登记。</p>
    </Note>
  );
}
