import { announce, PageHeader, useOperation, useRecordForm } from '@gongqiao/ui';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { errorsOf } from '../refused-fields.ts';
import { venuePath } from '../venue-words.ts';
import { newSpace, spaceFields } from './space-fields.ts';
import { SpaceForm } from './SpaceForm.tsx';
import { CreateSpaceDocument, SpaceVenueDocument } from './spaces.documents.ts';

const changes = ['Space', 'Venue'] as const;

export function Component() {
  const { id } = useParams() as { id: string };
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: SpaceVenueDocument, variables: { id } });
  const form = useRecordForm(spaceFields, newSpace, `new-space:${id}`);
  const create = useOperation(CreateSpaceDocument, (refusal) => form.setErrors(errorsOf(refusal)), changes);
  const save = async (input: never): Promise<boolean> => {
    const made = await create.run({ venue: id, input });
    if (!made) return false;
    form.settle();
    announce(`已添加：${made.name}`);
    void navigate(venuePath(id));
    return true;
  };
  return (
    <>
      <PageHeader title="添加房间、工位或设备" back={{ to: venuePath(id), label: data?.venue?.name ?? '场地' }} />
      <SpaceForm form={form} submit="添加" back={venuePath(id)} operation={create} onSubmit={save} />
    </>
  );
}
