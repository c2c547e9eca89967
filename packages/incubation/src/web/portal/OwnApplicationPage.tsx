import { ButtonLink, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { ApplicationForm } from './ApplicationForm.tsx';
import { OwnApplicationQuery } from './applications.documents.ts';
import { applicationsPath, callPath } from './paths.ts';
import { ReturnNotice, Standing } from './Standing.tsx';

/** One application of one's own: the form while it can be changed, afterwards where it stands. */
export function Page({ params }: LightPage) {
  useTitle('入驻申请');
  const [{ data, error }, again] = useQuery({ query: OwnApplicationQuery, variables: { id: params['id'] ?? '' }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="申请没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取申请" />;
  const { application, regions } = data;
  if (!application) return <Notice tone="warning" title="没有这件申请"><p>地址可能写错了。</p><ButtonLink to={applicationsPath}>看自己的申请</ButtonLink></Notice>;
  const editable = application.offers.some(({ action }) => action === 'submit' || action === 'resubmit');
  return (
    <>
      <h1>入驻申请</h1>
      {application.call ? <p><a href={callPath(application.call.id)}>{application.call.name}</a>，{application.call.closesOn} 截止</p> : null}
      {editable ? <><ReturnNotice reason={application.returnReason} /><ApplicationForm key={application.id} application={application} regions={regions.nodes} onDone={reload} /></> : <Standing application={application} onDone={reload} />}
    </>
  );
}
