import { Tag } from '@gongqiao/ui';
import { isOver, isToCome } from './grant-words.ts';

interface HeldGrant {
  readonly id: string;
  readonly roleTitle: string;
  readonly state: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly delegator: { readonly id: string } | null;
}

/** What an account holds or is about to hold; what is over does not stand here. */
export function RoleTags({ grants }: { grants: readonly HeldGrant[] }) {
  const live = grants.filter((grant) => !isOver(grant));
  if (live.length === 0) return <span className="gq-missing">没有角色</span>;
  return (
    <span className="gq-row">
      {live.map((grant) => {
        const notes = [grant.state === 'REQUESTED' && '待确认', grant.delegator && '代理', isToCome(grant) && `${grant.validFrom} 起`, grant.validTo && `至 ${grant.validTo}`].filter(Boolean);
        return <Tag key={grant.id} tone={grant.state === 'REQUESTED' ? 'warn' : 'info'}>{grant.roleTitle}{notes.length > 0 && `（${notes.join('，')}）`}</Tag>;
      })}
    </span>
  );
}
