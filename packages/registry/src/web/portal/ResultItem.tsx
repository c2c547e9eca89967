import { type FragmentOf, graphql, labels, readFragment } from '@gongqiao/schema';
import { Tag } from '@gongqiao/ui/light';

export const ResultItemFragment = graphql(`
  fragment ResultItem on Organization {
    id
    name
    kind
    registrationStatus
    labourDomains
    street
    region {
      name
    }
  }
`);

export function ResultItem({ organization }: { readonly organization: FragmentOf<typeof ResultItemFragment> }) {
  const { id, name, kind, registrationStatus, labourDomains, region, street } = readFragment(ResultItemFragment, organization);
  const place = [region?.name, street].filter(Boolean).join(' ');
  return (
    <li className="result">
      <h3>
        <a href={`/organizations/${id}`}>{name}</a>
      </h3>
      <p className="hint">{[kind ? labels.OrganizationKind[kind] : '类型未填报', place || '区市未填报'].join(' · ')}</p>
      <p className="tags">
        {registrationStatus === 'DISSOLVED' ? <Tag>{labels.RegistrationStatus.DISSOLVED}</Tag> : null}
        {labourDomains.map((domain) => (
          <Tag key={domain}>{labels.LabourDomain[domain]}</Tag>
        ))}
      </p>
    </li>
  );
}
