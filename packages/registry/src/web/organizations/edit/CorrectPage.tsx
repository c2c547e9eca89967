import { EmptyState, ErrorState, Loading, PageHeader } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OrganizationDocument } from '../detail/organization.documents.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { useChangeFields } from './organization-fields.ts';

/** 更正: the values as they are, and a reason for changing them. */
export function Component() {
  const { id } = useParams() as { id: string };
  const groups = useChangeFields();
  const [{ data, error }, again] = useQuery({ query: OrganizationDocument, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const row = data.organization;
  if (!row) return <EmptyState title="没有找到这个组织"><p>它可能已随一批导入撤销，或者不在您的职责范围内。</p></EmptyState>;
  const back = { to: `/organizations/${id}`, label: row.name };
  const offered = row.offers.some(({ action, enabled }) => action === 'correct' && enabled);
  return (
    <>
      <PageHeader title={`更正：${row.name}`} back={back} />
      {offered ? <CorrectForm row={row} groups={groups} reload={reload} /> : <EmptyState title="现在不能更正"><p>这个组织不在您的职责范围内，或者您的账号没有更正的权限。</p></EmptyState>}
    </>
  );
}
