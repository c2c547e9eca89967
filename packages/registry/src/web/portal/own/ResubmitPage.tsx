import { ButtonLink, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { fieldsOf, inputOf, useOperation } from '@gongqiao/ui/light/signed-in';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useOrganizationFields } from '../../organizations/edit/organization-fields.ts';
import { startOf } from '../../requests/ask/use-asking.ts';
import { AskForm } from './AskForm.tsx';
import { OwnArea } from './OwnArea.tsx';
import { ownRequestPath } from './own-address.ts';
import { type OwnOrganization, OwnOrganizationQuery, type OwnRequest, OwnRequestQuery, ResubmitMutation } from './own.documents.ts';

/** 补充: what was asked stands in the form, with what the answer wants to know above it. */
export function Page({ params, navigate }: LightPage) {
  useTitle('补充申请');
  return <OwnArea path=""><Read id={params['id'] ?? ''} navigate={navigate} /></OwnArea>;
}

type Going = Pick<LightPage, 'navigate'>;

function Read({ id, navigate }: Going & { readonly id: string }) {
  const [asked, again] = useQuery({ query: OwnRequestQuery, variables: { id } });
  const [own] = useQuery({ query: OwnOrganizationQuery });
  if (asked.error ?? own.error) return <Fault title="申请没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!asked.data || !own.data) return <Skeleton lines={12} label="正在读取申请" />;
  const [request, organization] = [asked.data.correctionRequest, own.data.ownOrganization];
  const offered = request?.offers.some(({ action, enabled }) => action === 'resubmit' && enabled) ?? false;
  if (!request || !organization || !offered) return <Notice tone="warning" title="现在不能补充"><p>这件申请已经重新提交，或者已经办结。</p><ButtonLink to={ownRequestPath(id)}>看这件申请</ButtonLink></Notice>;
  return <Resubmitting request={request} organization={organization} navigate={navigate} />;
}

function Resubmitting({ request, organization, navigate }: Going & { readonly request: OwnRequest; readonly organization: OwnOrganization }) {
  const resubmit = useOperation(ResubmitMutation);
  const groups = useOrganizationFields('correct');
  const start = useMemo(() => startOf(request, fieldsOf(groups), inputOf), [request, groups]);
  const files = request.documents.nodes;
  return (
    <>
      <h1>补充申请</h1>
      <Notice tone="warning" title={`${request.answeredBy ?? ''}请您补充`}><p>{request.answer}</p>{files.length > 0 ? <p className="hint">已附的 {files.map(({ fileName }) => fileName).join('、')} 仍然有效，不用再传。</p> : null}</Notice>
      <AskForm organization={organization} draft={`own-resubmit:${request.id}`} start={start} submit="重新提交" back={ownRequestPath(request.id)} operation={resubmit} navigate={navigate}
        onSubmit={async (input) => {
          const done = await resubmit.run({ id: request.id, version: request.version, input });
          return done && ownRequestPath(request.id);
        }} />
    </>
  );
}
