import { labels } from '@gongqiao/schema';
import { ButtonLink, type Fact, Facts, Fault, Notice, Skeleton, Tag } from '@gongqiao/ui/light';
import type { FieldGroup } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { useOrganizationFields } from '../../organizations/edit/organization-fields.ts';
import { OwnListings } from './OwnListings.tsx';
import { OwnRequestList } from './OwnRequestList.tsx';
import { askPath, ownRequestsPath } from './own-address.ts';
import { type OwnOrganization, OwnOrganizationQuery } from './own.documents.ts';
import { valueText } from './value-text.ts';

const FEW = 3;

/** 我的组织: what the registry holds of the organization that is signed in, all of it. */
export default function Own() {
  const [{ data, error }, again] = useQuery({ query: OwnOrganizationQuery });
  const groups = useOrganizationFields('correct');
  if (error) return <Fault title="资料没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={12} label="正在读取资料" />;
  if (!data.ownOrganization) return <Gone />;
  return <Standing organization={data.ownOrganization} groups={groups} />;
}

/** The record was taken out of the registry. */
export function Gone() {
  return <Notice tone="warning" title="库中没有这个组织"><p>它可能已随一批名单撤销。请联系组织所在区市的总工会。</p></Notice>;
}

function Standing({ organization, groups }: { readonly organization: OwnOrganization; readonly groups: readonly FieldGroup[] }) {
  const { name, published, doubts, values } = organization;
  return (
    <>
      <header className="stack">
        <h1>{name}</h1>
        <p className="tags"><Tag>{published ? '已列入公开名录' : '未列入公开名录，公众查不到'}</Tag></p>
        <p>这是市总工会的库里记着的本组织的全部内容。有误或者有变化，请申请更正，附上照片或文件。</p>
        <p className="no-print"><ButtonLink look="main" to={askPath()}>申请更正</ButtonLink></p>
      </header>
      {doubts.length > 0 ? <Notice tone="warning" title="请帮助核对"><p>{doubts.map((doubt) => labels.Doubt[doubt]).join('、')}。报送时这些内容看不准，请核对后申请更正。</p></Notice> : null}
      <section className="panel stack">
        <h2>更正申请</h2>
        <OwnRequestList most={FEW} />
        <p className="no-print"><a href={ownRequestsPath}>全部申请</a></p>
      </section>
      <OwnListings />
      {groups.map(({ title, fields }) => (
        <section key={title} className="panel">
          <h2>{title}</h2>
          <Facts facts={fields.filter(({ key }) => key !== 'name' && key !== 'codeOverrideReason').map((field): Fact => ({ label: field.label, value: valueText(field, (values as Readonly<Record<string, unknown>>)[field.key]) }))} absent="没有填报" />
        </section>
      ))}
    </>
  );
}
