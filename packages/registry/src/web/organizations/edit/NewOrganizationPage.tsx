import { Checkbox, focusFirstError, LeaveGuard, PageHeader, ReasonField, RecordFields, type RecordForm, RefusalNote, announce, useOperation, useRecordForm, useViewer } from '@gongqiao/ui';
import { DraftNote, DraftStatus, useDraft } from '@gongqiao/workspace/web';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { DuplicatePanel } from './DuplicatePanel.tsx';
import { CreateDocument, type OrganizationInput } from './edit.documents.ts';
import { FormEnd } from './FormEnd.tsx';
import { errorsOf } from './refused-fields.ts';
import { useOrganizationFields } from './organization-fields.ts';
import { useDuplicates } from './use-duplicates.ts';

const back = { to: '/organizations', label: '社会组织', list: true };

export function Component() {
  return (
    <>
      <PageHeader title="登记社会组织" back={back}><p className="gq-soft">只有名称必填；不知道的空着，以后可以更正补填。没有登记的草根组织也可以登记。</p></PageHeader>
      <NewOrganizationForm />
    </>
  );
}

/** Only what was filled in is sent. */
const filled = (values: Readonly<Record<string, unknown>>): OrganizationInput =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))) as OrganizationInput;

function useCreation(form: RecordForm, distinct: boolean) {
  const navigate = useNavigate();
  const create = useOperation(CreateDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const save = async (): Promise<boolean> => {
    const values = form.read(form.groups.flatMap(({ fields }) => fields));
    const done = values && await create.run({ input: { ...filled(values), confirmedDistinct: distinct }, reason: form.reason.trim() || null });
    if (!done) return false;
    form.settle();
    announce(`已登记：${done.name}`);
    void navigate(`/organizations/${done.id}`);
    return true;
  };
  return { create, save };
}

function NewOrganizationForm() {
  const { account, unit } = useViewer();
  const box = useRef<HTMLFormElement>(null);
  // Most of what a district enters is its own.
  const initial = useMemo(() => ({ region: unit?.kind === 'DISTRICT' ? (unit.region?.code ?? null) : null }), [unit]);
  const form = useRecordForm(useOrganizationFields('new'), initial, `new-organization:${account}`);
  const draft = useDraft(form, 'Organization:new');
  const [distinct, setDistinct] = useState(false);
  const { create, save } = useCreation(form, distinct);
  const { candidates, searching } = useDuplicates(String(form.inputs['name'] ?? ''), String(form.inputs['creditCode'] ?? ''), String(form.inputs['region'] ?? ''));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save())) focusFirstError(box.current);
  };
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard form={form} />
      <DraftNote form={form} draft={draft} />
      <RefusalNote refusal={create.refusal} failure={create.failure} />
      <DuplicatePanel candidates={candidates} searching={searching} />
      {(candidates.length > 0 || create.refusal?.code === 'DUPLICATE_NAME') && <Distinct form={form} checked={distinct} onChange={setDistinct} />}
      <RecordFields form={form} marks={false} />
      <FormEnd submit="登记" running={create.running} back="/organizations"><DraftStatus draft={draft} /></FormEnd>
    </form>
  );
}

function Distinct({ form, checked, onChange }: { form: RecordForm; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <div className="gq-panel gq-stack">
      <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)}>确认不是同一组织</Checkbox>
      {checked && <ReasonField value={form.reason} onChange={form.setReason} label="为什么不是同一组织" help="例如“两家机构同名，登记证书和负责人不同”。" />}
    </div>
  );
}
