import { graphql, labels } from '@gongqiao/schema';
import { Button, ButtonLink, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { OrganizationFacts, OrganizationFactsFragment } from './OrganizationFacts.tsx';

const OrganizationQuery = graphql(
  `
    query PublicOrganization($id: ID!) {
      organization(id: $id) {
        id
        name
        registrationStatus
        ...OrganizationFacts
      }
    }
  `,
  [OrganizationFactsFragment],
);

function Source() {
  return (
    <section className="panel stack">
      <h2>数据来源与更正</h2>
      <p>以上内容由各区市总工会等单位报送，市总工会法律工作部汇总后公开。登记信息以登记管理机关公布的为准。</p>
      <p>
        这个组织自己可以<a href="/my-organization">登录后申请更正</a>；其他人发现有误，请向组织所在区市的总工会或市总工会法律工作部反映。更正的时间和理由都有记录。
      </p>
    </section>
  );
}

function Missing() {
  return (
    <div className="stack">
      <h1>没有找到</h1>
      <Notice tone="warning" title="名录里没有这个组织">
        <p>地址可能写错了，也可能这个组织没有公开或已经撤下。</p>
        <ButtonLink to="/organizations">到名录里查找</ButtonLink>
      </Notice>
    </div>
  );
}

/** The page anybody may read about one organization. */
export function OrganizationPage({ params }: LightPage) {
  const [{ data, error }, again] = useQuery({ query: OrganizationQuery, variables: { id: params['id'] ?? '' } });
  const organization = data?.organization;
  useTitle(organization?.name ?? '社会组织');
  if (error) {
    return (
      <div className="stack">
        <h1>社会组织</h1>
        <Fault title="这一页没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>
          可能是网络中断或系统繁忙，请再试一次。
        </Fault>
      </div>
    );
  }
  if (!data) return <Skeleton lines={12} label="正在读取" />;
  if (!organization) return <Missing />;
  return (
    <article className="stack organization">
      <header className="stack">
        <p className="no-print">
          <a href="/organizations">社会组织名录</a>
        </p>
        <h1>{organization.name}</h1>
        {organization.registrationStatus === 'DISSOLVED' ? <Notice tone="warning">此组织{labels.RegistrationStatus.DISSOLVED}，不再开展活动。</Notice> : null}
      </header>
      <OrganizationFacts of={organization} />
      <Source />
      <p className="no-print">
        <Button onPress={() => window.print()}>打印这一页</Button>
      </p>
    </article>
  );
}
