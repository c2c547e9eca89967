import { Loading, PageHeader, useOperation } from '@gongqiao/ui';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { hearingPath } from '../paths.ts';
import { AssignableJudgesDocument, type HearingRecord, ReviseHearingDocument } from './hall.documents.ts';
import { HearingForm, type HearingTyped, inputOf } from './HearingForm.tsx';
import { OneHearing } from './OneHearing.tsx';

export const Component = () => <OneHearing>{(hearing) => <Revise key={hearing.id} hearing={hearing} />}</OneHearing>;

const inBeijing = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);

function Revise({ hearing: { id, version, place, startsAt, hallWeight, judgeNames } }: { readonly hearing: HearingRecord }) {
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: AssignableJudgesDocument });
  const revise = useOperation(ReviseHearingDocument);
  const save = async (typed: HearingTyped) => { if (await revise.run({ id, version, input: inputOf(typed) })) void navigate(hearingPath(id)); };
  if (!data) return <Loading />;
  // Their names are shown of whoever was chosen; the accounts stay on the server.
  const judges = data.assignableJudges.filter(({ name }) => judgeNames.includes(name)).map((one) => one.id);
  return (
    <>
      <PageHeader title="修改现场评审" back={{ to: hearingPath(id), label: '现场评审' }} />
      <HearingForm start={{ place, startsAt: inBeijing(startsAt), hallWeight: String(hallWeight), judges }} running={revise.running} refusal={revise.refusal} failure={revise.failure} onSave={(typed) => void save(typed)} />
    </>
  );
}
