import { Button, ButtonLink, type LightPage, Notice } from '@gongqiao/ui/light';
import { type Field, type FieldInput, FormField, type RecordForm, type RefusalData, UploadField, useRecordForm, useUploads } from '@gongqiao/ui/light/signed-in';
import { type FormEvent, useEffect, useRef } from 'react';
import { SINCE, since, useChangeFields } from '../../organizations/edit/organization-fields.ts';
import { type RequestInput, useAsking } from '../../requests/ask/use-asking.ts';
import { AskFields } from './AskFields.tsx';
import type { OwnOrganization } from './own.documents.ts';

interface Properties extends Pick<LightPage, 'navigate'> {
  readonly organization: OwnOrganization;
  /** Under which the draft is kept. */
  readonly draft: string;
  readonly start?: { readonly inputs: Readonly<Record<string, FieldInput>>; readonly reason: string };
  readonly submit: string;
  readonly back: string;
  readonly operation: { readonly running: boolean; readonly refusal: RefusalData | null; readonly failure: string | null };
  /** Where to go when it was taken; null when it was not. */
  readonly onSubmit: (input: RequestInput) => Promise<string | null>;
}

const [sinceField] = since.fields as [Field];
const grounds: Field = { key: 'grounds', label: '依据', kind: 'lines', required: true, maxLength: 1000, help: '例如“登记证书 2018 年 9 月换发，见照片”。' };

function useAskForm({ organization, draft, start }: Properties) {
  return useRecordForm(useChangeFields(), organization.values, draft, { start });
}

/** Warns before a tab with a half filled form is closed; what was typed is kept as a draft anyway. */
function useWarning({ unsaved, isSettled }: Pick<RecordForm, 'unsaved' | 'isSettled'>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (unsaved && !isSettled()) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });
}

function showFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    (wrong ?? form?.querySelector('[role="alert"]'))?.scrollIntoView({ block: 'center' });
  });
}

/** The whole record; what is wrong in it is opened, put right, and sent with grounds and photos. */
export function AskForm(properties: Properties) {
  const { organization, submit: label, back, operation: { running, refusal, failure }, onSubmit, navigate } = properties;
  const box = useRef<HTMLFormElement>(null);
  const form = useAskForm(properties);
  const uploads = useUploads();
  const { problems, clear, submit } = useAsking(form, uploads, onSubmit, navigate);
  useWarning(form);
  const errors: Readonly<Record<string, string>> = { ...Object.fromEntries((refusal?.fields ?? []).map((field) => [field, refusal!.message])), ...form.errors };
  const send = async (event: FormEvent) => { if (!(await submit(event))) showFirstProblem(box.current); };
  const refused = problems.whole ?? refusal?.message ?? failure;
  return (
    <form ref={box} className="stack" onSubmit={(event) => void send(event)} noValidate>
      {form.draftFrom && form.unsaved ? <Notice title="已接着上次没有提交的内容"><Button onPress={form.discard}>从头填</Button></Notice> : null}
      <AskFields form={form} groups={form.groups.filter((group) => group !== since)} organization={organization} errors={errors} />
      <section className="panel stack">
        <h2>依据</h2>
        <FormField field={grounds} input={form.reason} error={problems.grounds ?? errors['grounds']} onChange={(text) => { form.setReason(String(text)); clear(); }} />
        <FormField field={sinceField} input={form.inputs[SINCE] ?? ''} error={errors[SINCE]} onChange={(text) => form.set(SINCE, text)} />
        <UploadField label="照片或文件" uploads={uploads} />
      </section>
      {refused ? <Notice tone="fault" title="没有提交"><p>{refused}</p></Notice> : null}
      <p className="tags"><Button look="main" submit>{running ? '正在提交…' : label}</Button><ButtonLink to={back}>取消</ButtonLink></p>
    </form>
  );
}
