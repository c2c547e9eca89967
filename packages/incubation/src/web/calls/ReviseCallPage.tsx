import { PageHeader, useOperation } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { callPath } from '../paths.ts';
import { CallForm } from './CallForm.tsx';
import { type CallTyped, inputOf, typedCall } from './call-input.ts';
import { type CallRecord, ReviseCallDocument } from './calls.documents.ts';
import { OneCall } from './OneCall.tsx';

export const Component = () => <OneCall>{(call) => <Revise key={call.id} call={call} />}</OneCall>;

const changes = ['Call', 'CriteriaEdition', 'Criterion'] as const;

function Revise({ call }: { readonly call: CallRecord }) {
  const navigate = useNavigate();
  const revise = useOperation(ReviseCallDocument, undefined, changes);
  const save = async (typed: CallTyped) => {
    if (await revise.run({ id: call.id, version: call.version, input: inputOf(typed) })) void navigate(callPath(call.id));
  };
  return (
    <>
      <PageHeader title={`修改：${call.name}`} back={{ to: callPath(call.id), label: call.name }} />
      <CallForm start={typedCall(call)} running={revise.running} refusal={revise.refusal} failure={revise.failure} onSave={(typed) => void save(typed)} />
    </>
  );
}
