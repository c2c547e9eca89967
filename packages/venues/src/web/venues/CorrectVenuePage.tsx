import { announce, EmptyState, ErrorState, Loading, PageHeader, useOperation, useRecordForm } from '@gongqiao/ui';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { errorsOf } from '../refused-fields.ts';
import { venuePath } from '../venue-words.ts';
import { hoursFrom } from './hours.ts';
import { useVenueFields } from './venue-fields.ts';
import { VenueForm } from './VenueForm.tsx';
import { CorrectVenueDocument, VenueDocument, type VenueInput, type VenueRecord } from './venues.documents.ts';

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: VenueDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.venue) return <EmptyState title="没有找到这处场地"><p>它可能属于别的区市，不在您的职责范围内。</p></EmptyState>;
  return <CorrectVenue row={data.venue} />;
}

function CorrectVenue({ row }: { row: VenueRecord }) {
  const navigate = useNavigate();
  const form = useRecordForm(useVenueFields(true), row, `correct-venue:${row.id}`, { version: row.version });
  const correct = useOperation(CorrectVenueDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const save = async (input: VenueInput): Promise<boolean> => {
    if (!(await correct.run({ id: row.id, version: form.version!, input: { ...input, region: row.region?.code ?? null } }))) return false;
    form.settle();
    announce(`已修改：${row.name}`);
    void navigate(venuePath(row.id));
    return true;
  };
  return (
    <>
      <PageHeader title={`修改：${row.name}`} back={{ to: venuePath(row.id), label: row.name }} />
      <VenueForm form={form} hours={hoursFrom(row.openingHours)} submit="保存" back={venuePath(row.id)} operation={correct} onSubmit={save} />
    </>
  );
}
