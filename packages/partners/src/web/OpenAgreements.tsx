import { formatInstant, Panel, RowLink, useMay } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { periodText, scopeNames } from './agreement-words.ts';
import { AgreementButtons } from './AgreementButtons.tsx';
import { AgreementsDocument } from './agreements.documents.ts';
import { agreementPath, agreementsPath } from './feature.ts';

/** Agreements that wait for a second person, the oldest first; nothing when there are none. */
export function OpenAgreements() {
  const may = useMay();
  const [{ data }] = useQuery({ query: AgreementsDocument, variables: { filter: { state: ['REQUESTED'] }, first: 10 }, pause: !may('partners.read') });
  const rows = data?.page.nodes ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title="等人确认的共享协议" aside={<Link to={agreementsPath}>全部协议</Link>}>
      <ul className="gq-list-plain">
        {rows.map((row) => (
          <li key={row.id} className="gq-row">
            <span><RowLink to={agreementPath(row.id)}>{row.partner}</RowLink>：{scopeNames(row.scopes)}，{periodText(row)}　<span className="gq-soft">{row.requestedBy} {formatInstant(row.requestedAt)} 登记，{row.purpose}</span></span>
            <AgreementButtons agreement={row}><p>{row.partner}：{scopeNames(row.scopes)}，{periodText(row)}</p></AgreementButtons>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
