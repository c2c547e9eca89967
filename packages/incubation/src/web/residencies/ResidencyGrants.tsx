import { graphql, labels } from '@gongqiao/schema';
import { ErrorState, Panel, pathWith, Tag, useMay, useRecordPath, yuanOfFen } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';

const ResidencyGrantsDocument = graphql(`
  query ResidencyGrants($residency: ID!, $subject: [String!]) {
    residency(id: $residency) { id groupName organization { id name } }
    fundGrants(first: 20, filter: { subjectId: $subject }) { nodes { id purpose amount paid state } }
  }
`);

const context = { additionalTypenames: ['FundGrant', 'Payment'] };

/** What a resident is supported with: each grant and how much of it was paid; another one is drafted from here. Nothing where the app has no grants. */
export default function ResidencyGrants({ id }: { noun: string; id: string }) {
  const recordPath = useRecordPath();
  const may = useMay();
  const shown = recordPath('FundGrant', id) !== null && may('funds.read');
  const [{ data, error }, again] = useQuery({ query: ResidencyGrantsDocument, variables: { residency: id, subject: [id] }, context, pause: !shown });
  if (!shown) return null;
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data?.residency) return null;
  const { organization, groupName } = data.residency;
  const draft = pathWith(recordPath('FundGrant', 'new')!, { for: 'Residency', id, organization: organization?.id ?? '', name: organization?.name ?? groupName });
  return (
    <Panel title="扶持资金" aside={may('funds.propose') && <Link to={draft}>起草扶持资金</Link>}>
      {data.fundGrants.nodes.length === 0 ? <p className="gq-soft">还没有。</p> : (
        <ul className="gq-list-plain">
          {data.fundGrants.nodes.map(({ id: grant, purpose, amount, paid, state }) => (
            <li key={grant}><Link to={recordPath('FundGrant', grant)!}>{purpose}</Link>　{yuanOfFen(amount)} 元，已付 {yuanOfFen(paid)} 元　<Tag>{labels.FundGrantState[state]}</Tag></li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
