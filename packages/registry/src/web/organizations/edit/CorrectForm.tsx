import { announce, ConflictNote, type FieldGroup, focusFirstError, LeaveGuard, ReasonField, RecordFields, type RecordForm, useOperation, useRecordForm, useViewer } from '@gongqiao/ui';
import { DraftNote, DraftStatus, EditorsNote, useDraft } from '@gongqiao/workspace/web';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { OrganizationRecord } from '../detail/organization.documents.ts';
import { errorsOf } from './refused-fields.ts';
import { CorrectDocument, type OrganizationPatch } from './edit.documents.ts';
import { FormEnd } from './FormEnd.tsx';
import { apartFromSince, formValuesOf, SINCE } from './organization-fields.ts';

interface CorrectFormProps {
  readonly row: OrganizationRecord;
  readonly groups: readonly FieldGroup[];
  readonly reload: () => void;
}

/** A link from a doubt leads right into its field. */
function useFocusField(form: React.RefObject<HTMLFormElement | null>): void {
  const field = useSearchParams()[0].get('field');
  useEffect(() => {
    if (!field) return;
    const row = form.current?.querySelector(`[data-field="${CSS.escape(field)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [field, form]);
}

function useCorrection(row: OrganizationRecord, form: RecordForm, reload: () => void) {
  const navigate = useNavigate();
  const { state } = useLocation() as { state: unknown };
  // Somebody else was first: the form goes on from what they saved, with what was typed here kept.
  const goOn = () => { form.rebase(); reload(); };
  const correct = useOperation(CorrectDocument, (refusal) => (refusal.code === 'CONFLICT' ? goOn() : form.setErrors(errorsOf(refusal))));
  const save = async (version: number): Promise<boolean> => {
    const values = form.read(form.touched);
    if (!values) return false;
    const { values: input, validSince } = apartFromSince<OrganizationPatch>(values);
    const done = await correct.run({ id: row.id, version, input, reason: form.reason.trim(), validSince });
    if (!done) return false;
    form.settle();
    announce(`已更正 ${labelsOf(form)}`);
    void navigate(`/organizations/${row.id}`, { state });
    return true;
  };
  return { correct, save };
}

const corrected = (form: RecordForm) => form.touched.filter(({ key }) => key !== SINCE);
const labelsOf = (form: RecordForm): string => corrected(form).map(({ label }) => label).join('、');

export function CorrectForm({ row, groups, reload }: CorrectFormProps) {
  const { account } = useViewer();
  const box = useRef<HTMLFormElement>(null);
  const subject = `Organization:${row.id}`;
  const form = useRecordForm(groups, formValuesOf(row), `correct:${account}:${row.id}`, { version: row.version });
  const draft = useDraft(form, subject);
  const [reasonError, setReasonError] = useState<string>();
  const { correct, save } = useCorrection(row, form, reload);
  useFocusField(box);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = corrected(form).length === 0 ? '还没有改动任何内容。' : form.reason.trim() === '' ? '请写明更正的理由。' : undefined;
    setReasonError(problem);
    if (problem || !(await save(form.version ?? row.version))) focusFirstError(box.current);
  };
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard form={form} />
      <EditorsNote subject={subject} />
      <DraftNote form={form} draft={draft} />
      <ConflictNote refusal={correct.refusal} failure={correct.failure} form={form} submit="保存更正" />
      <RecordFields form={form} />
      <div className="gq-panel"><ReasonField value={form.reason} onChange={(reason) => { form.setReason(reason); setReasonError(undefined); }} label="更正的理由" error={reasonError} help="例如“登记证书已变更，见证书照片”。会写进修改记录。" /></div>
      <FormEnd submit="保存更正" running={correct.running} back={`/organizations/${row.id}`}>
        <span className="gq-soft" role="status">{labelsOf(form) && `已改：${labelsOf(form)}`}</span>
        <DraftStatus draft={draft} />
      </FormEnd>
    </form>
  );
}
