import { labels } from '@gongqiao/schema';
import { formatInstant, Tag } from '@gongqiao/ui';
import { isOver, periodText, stateTones } from '../grants/grant-words.ts';
import { GrantButtons } from '../grants/GrantButtons.tsx';
import type { GrantRecord } from './accounts.documents.ts';
import '../identity.css';

const stateOf = (grant: GrantRecord): string => (grant.state === 'CONFIRMED' && isOver(grant) ? '已到期' : labels.GrantState[grant.state]);

/** All that was ever granted to an account, the newest first. */
export function GrantsTable({ grants }: { grants: readonly GrantRecord[] }) {
  if (grants.length === 0) return <p className="gq-soft">还没有授予过角色，现在什么也不能办。</p>;
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-stacking">
        <thead><tr><th scope="col">角色</th><th scope="col">期限</th><th scope="col">提出</th><th scope="col">结果</th><th scope="col">办理</th></tr></thead>
        <tbody>
          {grants.map((grant) => (
            <tr key={grant.id}>
              <th scope="row">{grant.roleTitle}{grant.delegator && <div className="gq-soft">代理{grant.delegator.displayName}</div>}</th>
              <td>{periodText(grant)}</td>
              <td>{grant.requestedBy}<div className="gq-soft">{formatInstant(grant.requestedAt)}　{grant.grounds}</div></td>
              <td><Tag tone={isOver(grant) ? 'info' : stateTones[grant.state]}>{stateOf(grant)}</Tag>{grant.decidedBy && <div className="gq-soft">{grant.decidedBy}</div>}{grant.decisionReason && <div>{grant.decisionReason}</div>}</td>
              <td>{!isOver(grant) && <GrantButtons grant={grant}><p>{grant.roleTitle}，{periodText(grant)}</p></GrantButtons>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
