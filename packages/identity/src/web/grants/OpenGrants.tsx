import { Panel, formatInstant, useMay } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { grantsPath } from './feature.ts';
import { AccountLink } from './AccountLink.tsx';
import { grantText, periodText } from './grant-words.ts';
import { GrantButtons } from './GrantButtons.tsx';
import { GrantsDocument } from './grants.documents.ts';

/** What waits for a second person, the oldest first. */
export function OpenGrants() {
  const may = useMay();
  const [{ data }] = useQuery({ query: GrantsDocument, variables: { filter: { state: ['REQUESTED'] }, first: 10 }, pause: !may('identity.accounts') });
  if (!data) return null;
  const rows = data.page.nodes;
  return (
    <Panel title="等人确认的授权" aside={<Link to={grantsPath}>全部授权</Link>}>
      {rows.length === 0 ? <p className="gq-soft">没有等人确认的授权。</p> : (
        <ul className="gq-list-plain">
          {rows.map((row) => (
            <li key={row.id} className="gq-row">
              <span><AccountLink account={row.account} />：{row.roleTitle}，{periodText(row)}　<span className="gq-soft">{row.requestedBy} {formatInstant(row.requestedAt)} 提出，{row.grounds}</span></span>
              <GrantButtons grant={row}><p>{grantText(row)}</p></GrantButtons>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
