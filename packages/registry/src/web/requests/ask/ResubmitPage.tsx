import { announce, EmptyState, ErrorState, fieldsOf, inputOf, Loading, Note, PageHeader, useOperation } from '@gongqiao/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { OrganizationDocument, type OrganizationRecord } from '../../organizations/detail/organization.documents.ts';
import { useOrganizationFields } from '../../organizations/edit/organization-fields.ts';
import { requestPath } from '../request-words.ts';
import { ResubmitDocument, type Resubmitted, ResubmittedDocument } from './ask.documents.ts';
import { AskForm } from './AskForm.tsx';
import { startOf } from './use-asking.ts';

/** 补充: what was asked stands in the form, with what the answer wants to know above it. */
export function Component() {
  const { id } = useParams() as { id: string };
  const [asked, again] = useQuery({ query: ResubmittedDocument, variables: { id } });
  const request = asked.data?.correctionRequest;
  const organization = request?.organization?.id;
  const [present] = useQuery({ query: OrganizationDocument, variables: { id: organization ?? '' }, pause: !organization });
  const error = asked.error ?? present.error;
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!asked.data || (organization && !present.data)) return <Loading />;
  const row = present.data?.organization;
  const offered = request?.offers.some(({ action, enabled }) => action === 'resubmit' && enabled) ?? false;
  if (!request || !offered || !row) return <EmptyState page title="现在不能补充"><p>这件申请已经办结、已经重新提交，或者这个组织已经不在您的职责范围内。</p></EmptyState>;
  return (
    <>
      <PageHeader title={`补充申请：${row.name}`} back={{ to: requestPath(id), label: '更正申请' }} />
      <Resubmitting request={request} row={row} />
    </>
  );
}

function Resubmitting({ request, row }: { request: Resubmitted; row: OrganizationRecord }) {
  const resubmit = useOperation(ResubmitDocument);
  const groups = useOrganizationFields('correct');
  const start = useMemo(() => startOf(request, fieldsOf(groups), inputOf), [request, groups]);
  const { nodes: documents } = request.documents;
  return (
    <AskForm organization={row} draft={`resubmit:${request.id}`} subject={`CorrectionRequest:${request.id}`} start={start} submit="重新提交" back={requestPath(request.id)} operation={resubmit}
      onSubmit={async (input) => {
        const done = await resubmit.run({ id: request.id, version: request.version, input });
        if (done) announce('已重新提交');
        return done && requestPath(request.id);
      }}>
      <Note title={`${request.answeredBy ?? ''}请您补充`}><p>{request.answer}</p>{documents.length > 0 && <p className="gq-soft">已附的 {documents.map(({ fileName }) => fileName).join('、')} 仍然有效，不用再传。</p>}</Note>
    </AskForm>
  );
}
