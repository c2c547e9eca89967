import { PageHeader, useOperation, useViewer } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { callPath, callsPath } from '../paths.ts';
import { CallForm } from './CallForm.tsx';
import { type CallTyped, EMPTY_CALL, inputOf } from './call-input.ts';
import { CreateCallDocument } from './calls.documents.ts';

const changes = ['Call'] as const;

export function Component() {
  const navigate = useNavigate();
  const { unit } = useViewer();
  const start = { ...EMPTY_CALL, region: (unit?.kind === 'DISTRICT' && unit.region?.code) || '' };
  const create = useOperation(CreateCallDocument, undefined, changes);
  const save = async (typed: CallTyped) => {
    const call = await create.run({ input: inputOf(typed) });
    if (call) void navigate(callPath(call.id));
  };
  return (
    <>
      <PageHeader title="起草征集" back={{ to: callsPath, label: '入驻征集', list: true }} />
      <CallForm start={start} running={create.running} refusal={create.refusal} failure={create.failure} onSave={(typed) => void save(typed)} />
    </>
  );
}
