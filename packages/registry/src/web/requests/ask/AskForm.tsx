import { DocumentsField, type FieldInput, focusFirstError, LeaveGuard, Panel, ReasonField, RecordFields, type RefusalData, RefusalNote, useRecordForm, useUploads, useViewer } from '@gongqiao/ui';
import { DraftNote, DraftStatus, useDraft } from '@gongqiao/workspace/web';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { OrganizationRecord } from '../../organizations/detail/organization.documents.ts';
import { FormEnd } from '../../organizations/edit/FormEnd.tsx';
import { formValuesOf, useChangeFields } from '../../organizations/edit/organization-fields.ts';
import { errorsOf } from '../../organizations/edit/refused-fields.ts';
import { type RequestInput, useAsking } from './use-asking.ts';
import '../requests.css';

interface AskFormProps {
  readonly organization: OrganizationRecord;
  /** Under which the draft is kept in this browser. */
  readonly draft: string;
  /** What it is about, where the draft is kept for any machine. */
  readonly subject: string;
  readonly start?: { readonly inputs: Readonly<Record<string, FieldInput>>; readonly reason: string };
  readonly submit: string;
  readonly back: string;
  readonly children?: ReactNode;
  readonly operation: { readonly running: boolean; readonly refusal: RefusalData | null; readonly failure: string | null };
  /** Where to go when it was taken; null when it was not. */
  readonly onSubmit: (input: RequestInput) => Promise<string | null>;
}

function useAskForm({ organization, draft, start }: AskFormProps) {
  const { account } = useViewer();
  return useRecordForm(useChangeFields(), formValuesOf(organization), `${draft}:${account}`, { start });
}

/** The form of a correction, with grounds and documents: whoever decides sees what stands and what is asked side by side. */
export function AskForm(props: AskFormProps) {
  const { submit: label, back, children, operation: { running, refusal, failure }, onSubmit } = props;
  const box = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const form = useAskForm(props);
  const draft = useDraft(form, props.subject);
  const uploads = useUploads();
  const { asked, problems, clear, submit } = useAsking(form, uploads, onSubmit, (place) => void navigate(place));
  const refused = refusal ? errorsOf(refusal) : {};
  const send = async (event: FormEvent) => { if (!(await submit(event))) focusFirstError(box.current); };
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard form={form} />
      <DraftNote form={form} draft={draft} />
      {children}
      <RefusalNote refusal={refusal} failure={failure} />
      <RecordFields form={{ ...form, errors: { ...refused, ...form.errors } }} />
      <div className="gq-panel gq-last"><ReasonField value={form.reason} onChange={(text) => { form.setReason(text); clear(); }} label="申请的依据" error={problems.grounds ?? refused['grounds']} help="例如“登记证书 2018 年 9 月换发，见照片”。决定的人和这个组织所在的区市会看到。" /></div>
      <Panel title="附件" className="gq-last"><DocumentsField label="选择附件，或拖到这里" hint="登记证书、年报等能说明情况的材料。" uploads={uploads} /></Panel>
      <FormEnd submit={label} running={running} back={back}>
        {problems.whole && <span className="gq-field-error" role="alert">{problems.whole}</span>}
        <span className="gq-soft" role="status">{asked.length > 0 ? `申请更正：${asked.map((field) => field.label).join('、')}` : ''}</span>
        <DraftStatus draft={draft} />
      </FormEnd>
    </form>
  );
}
