import { announce, EmptyState, ErrorState, formatInstant, Loading, Note, PageHeader, useOperation } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { OrganizationDocument, type OrganizationRecord } from '../../organizations/detail/organization.documents.ts';
import { requestPath } from '../request-words.ts';
import { OpenRequestsDocument, RequestCorrectionDocument } from './ask.documents.ts';
import { AskForm } from './AskForm.tsx';

/** 申请更正: the values as they stand, changed to what they should be, and why. */
export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: OrganizationDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const row = data.organization;
  const offered = row?.offers.some(({ action, enabled }) => action === 'request' && enabled) ?? false;
  if (!row || !offered) return <EmptyState page title="不能为这个组织申请更正"><p>它不在您的职责范围内，或者您的账号可以直接更正。</p></EmptyState>;
  return (
    <>
      <PageHeader title={`申请更正：${row.name}`} back={{ to: `/organizations/${id}`, label: row.name }}><p className="gq-soft">把有误的内容改成正确的，写明依据，附上材料。法律工作部决定后才会更正，结果在“更正申请”里看。</p></PageHeader>
      <Asking row={row} />
    </>
  );
}

function Asking({ row }: { row: OrganizationRecord }) {
  const ask = useOperation(RequestCorrectionDocument);
  return (
    <AskForm organization={row} draft={`request:${row.id}`} subject={`Organization:${row.id}`} submit="提交申请" back={`/organizations/${row.id}`} operation={ask}
      onSubmit={async (input) => {
        const done = await ask.run({ organization: row.id, input });
        if (done) announce('已提交，等法律工作部决定');
        return done && requestPath(done.id);
      }}>
      <OpenRequests id={row.id} />
    </AskForm>
  );
}

/** What is asked of this organization already: asking again is allowed, and seldom needed. */
function OpenRequests({ id }: { id: string }) {
  const [{ data }] = useQuery({ query: OpenRequestsDocument, variables: { id } });
  const open = data?.organization?.correctionRequests.nodes ?? [];
  if (open.length === 0) return null;
  return (
    <Note title={`这个组织已有 ${open.length} 件没有办结的申请`}>
      <ul className="gq-list-plain">
        {open.map(({ id: request, requesterName, submittedAt, changes }) => (
          <li key={request}><Link to={requestPath(request)}>{changes.map(({ label, asked }) => `${label}改为“${asked ?? '空'}”`).join('；')}</Link>　<span className="gq-soft">{requesterName}　{formatInstant(submittedAt)}</span></li>
        ))}
      </ul>
    </Note>
  );
}
