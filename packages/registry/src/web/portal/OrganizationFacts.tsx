import { type FragmentOf, graphql, labels, readFragment, type ResultOf } from '@gongqiao/schema';
import { type Fact, Facts } from '@gongqiao/ui/light';
import { directoryAddress } from './directory-address.ts';
import { dateText, statusMeaning, unionText } from './organization-words.ts';

export const OrganizationFactsFragment = graphql(`
  fragment OrganizationFacts on Organization {
    formerNames
    creditCode
    identifierScheme
    kind
    registrationStatus
    registrationAuthority
    supervisingUnit
    region {
      code
      name
    }
    street
    foundedOn
    labourDomains
    otherDomains
    activities
    methods
    otherMethods
    assessmentLevel
    hasUnion
  }
`);

type Organization = ResultOf<typeof OrganizationFactsFragment>;

const listText = (items: readonly string[]): string | null => (items.length > 0 ? items.join('、') : null);

function servicesOf(organization: Organization): Fact[] {
  const domains = organization.labourDomains.map((domain) => (
    <a key={domain} className="tag" href={directoryAddress({ domain })}>
      {labels.LabourDomain[domain]}
    </a>
  ));
  const methods = organization.methods.filter((method) => method !== 'OTHER').map((method) => labels.ServiceMethod[method]);
  return [
    { label: '业务领域', value: domains.length > 0 ? <span className="tags">{domains}</span> : null },
    ...(organization.otherDomains.length > 0 ? [{ label: '其他领域', value: listText(organization.otherDomains) }] : []),
    { label: '活动内容', value: listText(organization.activities) },
    { label: '工作方式', value: listText([...methods, ...organization.otherMethods]) },
  ];
}

function Status({ status }: { readonly status: NonNullable<Organization['registrationStatus']> }) {
  return (
    <>
      {labels.RegistrationStatus[status]}
      <span className="hint meaning">{statusMeaning[status]}</span>
    </>
  );
}

function registrationOf(organization: Organization): Fact[] {
  const { kind, registrationStatus, creditCode, identifierScheme, registrationAuthority, supervisingUnit, foundedOn, assessmentLevel, formerNames } = organization;
  return [
    { label: '组织类型', value: kind ? labels.OrganizationKind[kind] : null },
    { label: '登记状态', value: registrationStatus ? <Status status={registrationStatus} /> : null },
    { label: labels.IdentifierScheme[creditCode ? identifierScheme : 'CN_USCC'], value: creditCode ? <span className="number">{creditCode}</span> : null },
    { label: '登记管理机关', value: registrationAuthority },
    { label: '业务主管单位', value: supervisingUnit },
    { label: '成立日期', value: foundedOn ? dateText(foundedOn) : null },
    { label: '评估等级', value: assessmentLevel ? labels.AssessmentLevel[assessmentLevel] : null },
    ...(formerNames.length > 0 ? [{ label: '曾用名', value: listText(formerNames) }] : []),
  ];
}

function placeOf({ region, street }: Organization): Fact {
  const link = region ? <a href={directoryAddress({ region: region.code })}>{region.name}</a> : null;
  return { label: '所在地', value: link || street ? <>{link} {street}</> : null };
}

/** Everything that is public about an organization, in plain words. */
export function OrganizationFacts({ of }: { readonly of: FragmentOf<typeof OrganizationFactsFragment> }) {
  const organization = readFragment(OrganizationFactsFragment, of);
  return (
    <>
      <section className="panel">
        <h2>做什么</h2>
        <Facts facts={[...servicesOf(organization), placeOf(organization), { label: '工会', value: unionText(organization.hasUnion) }]} absent="没有填报" />
      </section>
      <section className="panel">
        <h2>登记信息</h2>
        <Facts facts={registrationOf(organization)} absent="没有填报" />
      </section>
    </>
  );
}
