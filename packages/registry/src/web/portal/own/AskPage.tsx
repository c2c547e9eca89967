import { Fault, type LightPage, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { AskForm } from './AskForm.tsx';
import { OwnArea } from './OwnArea.tsx';
import { ownPath, ownRequestPath } from './own-address.ts';
import { AskMutation, type OwnOrganization, OwnOrganizationQuery } from './own.documents.ts';
import { Gone } from './OwnRecord.tsx';
import { OpenOwnRequests } from './OwnRequestList.tsx';

/** 申请更正, on a phone: the record with a button at every value. */
export function Page({ navigate }: LightPage) {
  useTitle('申请更正');
  return <OwnArea path=""><Read navigate={navigate} /></OwnArea>;
}

type Going = Pick<LightPage, 'navigate'>;

function Read({ navigate }: Going) {
  const [{ data, error }, again] = useQuery({ query: OwnOrganizationQuery });
  if (error) return <Fault title="资料没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={12} label="正在读取资料" />;
  return data.ownOrganization ? <Asking organization={data.ownOrganization} navigate={navigate} /> : <Gone />;
}

function Asking({ organization, navigate }: Going & { readonly organization: OwnOrganization }) {
  const ask = useOperation(AskMutation);
  return (
    <>
      <h1>申请更正</h1>
      <p>在有误的那一项旁边点“更正”，改成正确的，写明依据，拍照附上证书等材料。法律工作部核实后决定，结果会告诉您。</p>
      <OpenOwnRequests />
      <AskForm organization={organization} draft={`own-request:${organization.id}`} submit="提交申请" back={ownPath} operation={ask} navigate={navigate}
        onSubmit={async (input) => {
          const done = await ask.run({ organization: organization.id, input });
          return done && ownRequestPath(done.id);
        }} />
    </>
  );
}
