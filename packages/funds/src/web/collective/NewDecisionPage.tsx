import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, DocumentsField, type FieldGroup, fieldsOf, focusFirstError, LeaveGuard, PageHeader, RecordFields, RefusalNote, useOperation, useRecordForm, useUploads, useViewer } from '@gongqiao/ui';
import { type FormEvent, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { decisionPath, decisionsPath } from '../paths.ts';
import { errorsOf } from '../refused-fields.ts';
import { RecordDecisionDocument } from './decisions.documents.ts';

const groups: FieldGroup[] = [
  { title: '会议', fields: [
    { key: 'body', label: '会议', kind: 'choice', required: true, options: optionsOf(labels.DecidingBody), nothing: '请选择' },
    { key: 'heldOn', label: '会议日期', kind: 'date', required: true },
    { key: 'minutesNumber', label: '纪要号', kind: 'text', required: true, maxLength: 100, help: '例如“主席办公会纪要〔2018〕12号”。' },
    { key: 'agendaItem', label: '第几项议题', kind: 'text', required: true, maxLength: 50 },
  ] },
  { title: '决定', fields: [
    { key: 'title', label: '议题', kind: 'text', required: true, maxLength: 200, wide: true },
    { key: 'kind', label: '决定的事', kind: 'choice', required: true, options: optionsOf(labels.DecidedMatter), nothing: '请选择', help: '“预算”用于下达和调整预算，“资金使用”用于批准扶持资金，不能混用。' },
    { key: 'amount', label: '决定的金额', kind: 'money', required: true },
    { key: 'recused', label: '回避的人和职务', kind: 'words', wide: true, help: '每行一人，例如“副主席（兼任对方理事）”。没有人回避的不填。' },
  ] },
];

const record = { body: null, heldOn: null, minutesNumber: null, agendaItem: null, title: null, kind: null, amount: null, recused: [] };

export function Component() {
  const navigate = useNavigate();
  const box = useRef<HTMLFormElement>(null);
  const { account } = useViewer();
  const uploads = useUploads();
  const form = useRecordForm(groups, record, `new-collective-decision:${account}`);
  const save = useOperation(RecordDecisionDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = form.read(fieldsOf(groups));
    const made = values && (await save.run({ input: { ...values, recused: values['recused'] ?? [], uploads: [...uploads.ids] } as never }));
    if (!made) return focusFirstError(box.current);
    form.settle();
    uploads.settle();
    announce(`已登记：${made.title}`);
    void navigate(decisionPath(made.id));
  };
  return (
    <>
      <PageHeader title="登记集体决策" back={{ to: decisionsPath, label: '集体决策', list: true }}><p className="gq-soft">照会议纪要填写。另一位同事核对确认以后才能使用。</p></PageHeader>
      <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
        <LeaveGuard form={form} />
        <RefusalNote refusal={save.refusal} failure={save.failure} />
        <RecordFields form={form} marks={false} />
        <DocumentsField label="会议纪要" hint="请附纪要的扫描件。" uploads={uploads} />
        <div className="gq-form-actions"><Button type="primary" htmlType="submit" loading={save.running} disabled={uploads.busy}>登记</Button><Link className="gq-button" to={decisionsPath}>取消</Link></div>
      </form>
    </>
  );
}
