import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Field, type FieldGroup, focusFirstError, LeaveGuard, PageHeader, ReasonField, RecordFields, type RecordForm, RefusalNote, useOperation, useRecordForm, useUrlState, useViewer } from '@gongqiao/ui';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { errorsOf } from '../organizations/edit/refused-fields.ts';
import { apartFromSince, SINCE, since, useOrganizationFields } from '../organizations/edit/organization-fields.ts';
import { filterWords } from '../organizations/list/filter-words.ts';
import { organizationFilterOf, organizationShape, organizationsPath } from '../organizations/list/organization-filters.ts';
import { useRegions } from '../regions/use-regions.ts';
import { type BulkInput, PreviewBulkDocument } from './bulk.documents.ts';
import { bulkChangePath, type Ticked } from './bulk-words.ts';

/** What many organizations can have in common, in the order of the form. */
const COMMON: readonly string[] = ['kind', 'registrationStatus', 'registrationAuthority', 'supervisingUnit', 'region', 'street', 'labourDomains', 'methods', 'activities', 'otherDomains', 'hasUnion', 'fundingSources'];
const NOTHING = {};

const MODE = 'lists';
const mode: FieldGroup = { title: '多值的怎样更正', fields: [{ key: MODE, label: '上面可以多选的几项', kind: 'choice', required: true, options: optionsOf(labels.ListMode), help: '业务领域、工作方式、活动内容、资金来源：“加上”和“去掉”不动各自原有的其他内容' }] };

const asked = ({ required: _, ...field }: Field): Field => ({ ...field, nothing: '不更正' });

function useBulkFields(): FieldGroup[] {
  const groups = useOrganizationFields('correct');
  return useMemo(() => [
    ...groups.map(({ title, fields }) => ({ title, fields: fields.filter(({ key }) => COMMON.includes(key)).map(asked) })).filter(({ fields }) => fields.length > 0), mode, since,
  ], [groups]);
}

const initial = { [MODE]: 'ADD' };

/** 批量更正: one change, asked once for many; the preview comes before anything is changed. */
export function Component() {
  const { values: filters } = useUrlState(organizationShape);
  const { state } = useLocation() as { state: Ticked | null };
  const words = filterWords(filters, useRegions());
  const ticked = state?.organizations ?? null;
  const covers = ticked ? `勾选的 ${ticked.length} 个组织` : words.length > 0 ? `名单筛选出的全部组织（${words.join('；')}）` : '您看得到的全部组织';
  return (
    <>
      <PageHeader title="批量更正" back={{ to: organizationsPath(filters), label: '社会组织', list: true }}><p className="gq-soft">范围：{covers}。只填要更正的几项，空着的不动；下一步逐个预览，确认后才改动。</p></PageHeader>
      <BulkForm filter={organizationFilterOf(filters)} ticked={ticked} />
    </>
  );
}

interface BulkFormProps {
  readonly filter: ReturnType<typeof organizationFilterOf>;
  readonly ticked: readonly string[] | null;
}

const wished = (form: RecordForm) => form.touched.filter(({ key }) => key !== SINCE && key !== MODE);

function usePreview(form: RecordForm, { filter, ticked }: BulkFormProps) {
  const navigate = useNavigate();
  const preview = useOperation(PreviewBulkDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const run = async (): Promise<boolean> => {
    const read = form.read(form.touched);
    if (!read) return false;
    const { values: { [MODE]: _, ...values }, validSince } = apartFromSince<Record<string, unknown>>(read);
    const lists = form.inputs[MODE] as BulkInput['lists'];
    const done = await preview.run({ input: { values: values as BulkInput['values'], lists, reason: form.reason.trim(), validSince }, filter: ticked ? null : filter, organizations: ticked ? [...ticked] : null });
    if (!done) return false;
    form.settle();
    void navigate(bulkChangePath(done.id));
    return true;
  };
  return { preview, run };
}

function BulkForm(props: BulkFormProps) {
  const { account } = useViewer();
  const box = useRef<HTMLFormElement>(null);
  const form = useRecordForm(useBulkFields(), initial, `bulk:${account}`, NOTHING);
  const [reasonError, setReasonError] = useState<string>();
  const { preview, run } = usePreview(form, props);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = wished(form).length === 0 ? '请至少填写一项要更正的内容。' : form.reason.trim() === '' ? '请写明更正的理由。' : undefined;
    setReasonError(problem);
    if (problem || !(await run())) focusFirstError(box.current);
  };
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard form={form} />
      <RefusalNote refusal={preview.refusal} failure={preview.failure} />
      <RecordFields form={form} marks={false} />
      <div className="gq-panel"><ReasonField value={form.reason} onChange={(reason) => { form.setReason(reason); setReasonError(undefined); }} label="更正的理由" error={reasonError} help="例如“街道区划调整，见市政府通知”。会写进每个组织的修改记录。" /></div>
      <div className="gq-form-actions gq-no-print">
        <Button type="primary" htmlType="submit" loading={preview.running}>预览</Button>
        <span className="gq-soft" role="status">{wished(form).length > 0 ? `将更正：${wished(form).map(({ label }) => label).join('、')}` : ''}</span>
      </div>
    </form>
  );
}
