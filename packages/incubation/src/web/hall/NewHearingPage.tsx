import { Note, PageHeader, urlText, type UrlShape, useOperation, useUrlState } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { callPath, hearingPath } from '../paths.ts';
import { CreateHearingDocument } from './hall.documents.ts';
import { EMPTY_HEARING, HearingForm, type HearingTyped, inputOf } from './HearingForm.tsx';

const shape = { call: urlText } satisfies UrlShape;
const changes = ['Hearing', 'Call'] as const;

export function Component() {
  const { values: { call } } = useUrlState(shape);
  const navigate = useNavigate();
  const create = useOperation(CreateHearingDocument, undefined, changes);
  const save = async (typed: HearingTyped) => {
    const hearing = await create.run({ call, input: inputOf(typed) });
    if (hearing) void navigate(hearingPath(hearing.id), { replace: true });
  };
  return (
    <>
      <PageHeader title="安排现场评审" back={{ to: callPath(call), label: '征集' }} />
      <Note tone="info" title="先公布，后打分">时间、地点和结果怎么算，要在这次征集的第一份评分以前公布；公布以后不能改动。</Note>
      <HearingForm start={EMPTY_HEARING} running={create.running} refusal={create.refusal} failure={create.failure} onSave={(typed) => void save(typed)} />
    </>
  );
}
