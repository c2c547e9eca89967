import { announce, PageHeader, useOperation, useRecordForm, useViewer } from '@gongqiao/ui';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { errorsOf } from '../refused-fields.ts';
import { venuePath, venuesPath } from '../venue-words.ts';
import { usualHours } from './hours.ts';
import { useVenueFields, venueRecord } from './venue-fields.ts';
import { VenueForm } from './VenueForm.tsx';
import { CreateVenueDocument, type VenueInput } from './venues.documents.ts';

export function Component() {
  const navigate = useNavigate();
  const { account, unit } = useViewer();
  const record = useMemo(() => ({ ...venueRecord, region: unit?.kind === 'DISTRICT' ? (unit.region?.code ?? null) : null }), [unit]);
  const form = useRecordForm(useVenueFields(false), record, `new-venue:${account}`);
  const create = useOperation(CreateVenueDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const save = async (input: VenueInput): Promise<boolean> => {
    const made = await create.run({ input });
    if (!made) return false;
    form.settle();
    announce(`已登记：${made.name}`);
    void navigate(venuePath(made.id));
    return true;
  };
  return (
    <>
      <PageHeader title="登记场地" back={{ to: venuesPath, label: '场地', list: true }}><p className="gq-soft">先登记，再添加房间、工位和设备，最后公布。公布以前公众看不到。</p></PageHeader>
      <VenueForm form={form} hours={usualHours} submit="登记" back={venuesPath} operation={create} onSubmit={save} />
    </>
  );
}
