import { ruleHelp } from '@gongqiao/rules/web';
import { Button, DocumentsField, type FieldGroup, fieldsOf, focusFirstError, LeaveGuard, RecordFields, RefusalNote, type RefusalData, useRecordForm, useUploads, type Values } from '@gongqiao/ui';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useGrantChoices } from './grant-choices.ts';
import type { GrantInput } from './grants.documents.ts';
import { InstalmentsField, instalmentsOf, type TypedInstalment } from './InstalmentsField.tsx';
import { type Chosen, RecipientField } from './RecipientField.tsx';

export interface GrantStart {
  readonly organization: Chosen | null;
  readonly payee: Chosen | null;
  readonly record: Values;
  readonly instalments: readonly TypedInstalment[];
}

interface GrantFormProps {
  readonly start: GrantStart;
  readonly draftKey: string;
  readonly submit: string;
  readonly back: string;
  readonly operation: { readonly running: boolean; readonly refusal: RefusalData | null; readonly failure: string | null };
  /** Where to go when it is saved; null when it was refused. */
  readonly onSubmit: (input: GrantInput) => Promise<string | null>;
}

function useFields(known: boolean): FieldGroup[] {
  const lines = useGrantChoices();
  return useMemo(() => [{ title: '内容', fields: [
    ...(known ? [] : [{ key: 'recipientName', label: '数据库里没有的小组', kind: 'text', maxLength: 100, help: '选了社会组织的不填。小组没有登记的，再选一个已登记的组织代管资金。' } as const]),
    { key: 'amount', label: '扶持金额', kind: 'money', required: true, beside: ruleHelp('funds.collectiveAbove') },
    { key: 'line', label: '从哪个预算科目支出', kind: 'choice', options: lines, nothing: '由财务部审批时选择' },
    { key: 'purpose', label: '用途', kind: 'lines', required: true, maxLength: 500, beside: ruleHelp('funds.purpose') },
  ] }], [known, lines]);
}

/** For whom, what for, how much, and in which instalments. */
export function GrantForm({ start, draftKey, submit, back, operation, onSubmit }: GrantFormProps) {
  const navigate = useNavigate();
  const box = useRef<HTMLFormElement>(null);
  const uploads = useUploads();
  const [organization, setOrganization] = useState(start.organization);
  const [payee, setPayee] = useState(start.payee);
  const [typed, setTyped] = useState(start.instalments);
  const form = useRecordForm(useFields(organization !== null), start.record, draftKey);
  const refusedAt = (field: string) => (operation.refusal?.fields.includes(field) ? operation.refusal.message : undefined);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [values, instalments] = [form.read(fieldsOf(form.groups)), instalmentsOf(typed)];
    if (values === null || instalments === null) return focusFirstError(box.current);
    const next = await onSubmit({ ...values, organization: organization?.id ?? null, payee: payee?.id ?? null, instalments, uploads: [...uploads.ids] } as never);
    if (next === null) return;
    form.settle();
    uploads.settle();
    void navigate(next);
  };
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard form={form} />
      <RefusalNote refusal={operation.refusal} failure={operation.failure} />
      <RecipientField label="受扶持的社会组织" chosen={organization} error={refusedAt('organization')} onChange={setOrganization} />
      <RecordFields form={form} marks={false} />
      <RecipientField label="代管资金的组织（付给受扶持的组织自己的不选）" chosen={payee} error={refusedAt('payee')} onChange={setPayee} />
      <InstalmentsField typed={typed} error={refusedAt('instalments')} onChange={setTyped} />
      <DocumentsField label="附件" hint="例如申请、协议、预算明细。" uploads={uploads} />
      <div className="gq-form-actions"><Button type="primary" htmlType="submit" loading={operation.running} disabled={uploads.busy}>{submit}</Button><Link className="gq-button" to={back}>取消</Link></div>
    </form>
  );
}
