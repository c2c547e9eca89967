import { Button, Notice } from '@gongqiao/ui/light';
import { type Field, type FieldGroup, fieldsOf, FormField, UploadField, useOperation, useRecordForm, useUploads } from '@gongqiao/ui/light/signed-in';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { type ClaimRegion, FileClaimMutation, type OwnClaim, ResubmitClaimMutation } from './claim.documents.ts';

interface Properties {
  /** What was sent back for more; null for a new one. */
  readonly claim: OwnClaim | null;
  readonly regions: readonly ClaimRegion[];
  readonly onDone: () => void;
}

const groupOf = (regions: readonly ClaimRegion[]): FieldGroup => ({
  title: '组织', fields: [
    { key: 'name', label: '组织的名称', kind: 'text', required: true, maxLength: 100, help: '与登记证书一致；没有登记的，写大家平时的叫法。' },
    { key: 'creditCode', label: '统一社会信用代码', kind: 'text', maxLength: 30, help: '登记证书上的 18 位代码。没有登记的小组不填。' },
    { key: 'region', label: '所在区市', kind: 'choice', required: true, options: regions.map(({ code, name }) => ({ value: code, label: name })), help: '由这里的总工会核实。' },
    { key: 'post', label: '您在组织中的职务', kind: 'text', required: true, maxLength: 30, help: '例如“秘书长”。' },
    { key: 'remark', label: '说明', kind: 'lines', maxLength: 1000, help: '没有代码的必填：何时成立、多少人、平时在哪里活动。' },
  ],
});

const recordOf = (claim: OwnClaim | null) => ({ name: claim?.statedName ?? null, creditCode: claim?.statedCode ?? null, region: claim?.region?.code ?? null, post: claim?.post ?? null, remark: claim?.remark ?? null });

function useClaimForm({ claim, regions, onDone }: Properties) {
  const groups = useMemo(() => [groupOf(regions)], [regions]);
  const form = useRecordForm(groups, recordOf(claim), claim ? `claim:${claim.id}` : 'claim');
  const uploads = useUploads();
  const [file, resubmit] = [useOperation(FileClaimMutation), useOperation(ResubmitClaimMutation)];
  const [missing, setMissing] = useState<string | null>(null);
  const operation = claim ? resubmit : file;
  const submit = async (): Promise<boolean> => {
    const values = form.read(fieldsOf(groups));
    const waiting = uploads.items.some(({ id }) => !id);
    setMissing(waiting ? '还有文件没有传完。请等它传完，或者去掉。' : null);
    if (!values || waiting) return false;
    const input = { ...values, uploads: uploads.items.map(({ id }) => id!) } as never;
    const done = claim ? await resubmit.run({ id: claim.id, version: claim.version, input }) : await file.run({ input });
    if (!done) return false;
    form.settle();
    onDone();
    return true;
  };
  return { form, uploads, operation, missing, submit };
}

/** Which organization, what one is there, and what shows it; keeps itself as a draft. */
export function ClaimForm(properties: Properties) {
  const { claim } = properties;
  const box = useRef<HTMLFormElement>(null);
  const { form, uploads, operation: { running, refusal, failure }, missing, submit } = useClaimForm(properties);
  const errors: Readonly<Record<string, string>> = { ...Object.fromEntries((refusal?.fields ?? []).map((field) => [field, refusal!.message])), ...form.errors };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await submit())) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const refused = missing ?? refusal?.message ?? failure;
  const before = claim?.documents.nodes ?? [];
  return (
    <form ref={box} className="panel stack" onSubmit={(event) => void send(event)} noValidate>
      <h2>{claim ? '补充后重新提交' : '认领一个组织'}</h2>
      {fieldsOf(form.groups).map((field: Field) => <FormField key={field.key} field={field} input={form.inputs[field.key] ?? ''} error={errors[field.key]} onChange={(input) => form.set(field.key, input)} />)}
      <UploadField label={`证明${before.length > 0 ? '' : '（必填）'}：登记证书照片，或者盖章的授权书`} uploads={uploads} />
      {before.length > 0 ? <p className="hint">已附的 {before.map(({ fileName }) => fileName).join('、')} 仍然有效，不用再传。</p> : null}
      {refused ? <Notice tone="fault" title="没有提交"><p>{refused}</p></Notice> : null}
      <p><Button look="main" submit>{running ? '正在提交…' : claim ? '重新提交' : '提交'}</Button></p>
    </form>
  );
}
