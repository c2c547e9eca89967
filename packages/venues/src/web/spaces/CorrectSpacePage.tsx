import type { ResultOf } from '@gongqiao/schema';
import { announce, EmptyState, ErrorState, Loading, PageHeader, useOperation, useRecordForm } from '@gongqiao/ui';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { errorsOf } from '../refused-fields.ts';
import { venuePath } from '../venue-words.ts';
import { spaceFields } from './space-fields.ts';
import { SpaceForm } from './SpaceForm.tsx';
import { CorrectSpaceDocument, SpaceDocument } from './spaces.documents.ts';

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: SpaceDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.space) return <EmptyState title="没有找到"><p>它可能属于别的区市，不在您的职责范围内。</p></EmptyState>;
  return <CorrectSpace row={data.space} />;
}

type SpaceRecord = NonNullable<ResultOf<typeof SpaceDocument>['space']>;

function CorrectSpace({ row }: { row: SpaceRecord }) {
  const navigate = useNavigate();
  const back = row.venue ? venuePath(row.venue.id) : '/venues';
  const form = useRecordForm(spaceFields, row, `correct-space:${row.id}`, { version: row.version });
  const correct = useOperation(CorrectSpaceDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const save = async (input: never): Promise<boolean> => {
    if (!(await correct.run({ id: row.id, version: form.version!, input }))) return false;
    form.settle();
    announce(`已修改：${row.name}`);
    void navigate(back);
    return true;
  };
  return (
    <>
      <PageHeader title={`修改：${row.name}`} back={{ to: back, label: row.venue?.name ?? '场地' }} />
      <SpaceForm form={form} submit="保存" back={back} operation={correct} onSubmit={save} />
    </>
  );
}
