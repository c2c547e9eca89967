import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, type FieldGroup, fieldsOf, focusFirstError, LeaveGuard, PageHeader, RecordFields, RefusalNote, todayText, useOperation, useRecordForm, useViewer } from '@gongqiao/ui';
import { type FormEvent, useMemo, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { budgetLinePath, budgetPath } from '../paths.ts';
import { errorsOf } from '../refused-fields.ts';
import { CreateBudgetLineDocument } from './budget.documents.ts';
import { useUsableDecisions } from './usable-decisions.ts';

function useFields(): FieldGroup[] {
  const decisions = useUsableDecisions('BUDGET');
  return useMemo(() => [
    { title: '科目', fields: [
      { key: 'year', label: '年度', kind: 'number', required: true },
      { key: 'code', label: '编号', kind: 'text', required: true, maxLength: 30, help: '一年里不重复，例如 50402。' },
      { key: 'title', label: '名称', kind: 'text', required: true, maxLength: 100 },
      { key: 'source', label: '来源', kind: 'choice', required: true, options: optionsOf(labels.FundSource), nothing: '请选择' },
      { key: 'remark', label: '说明', kind: 'lines', maxLength: 1_000 },
    ] },
    { title: '下达的预算', fields: [
      { key: 'amount', label: '金额', kind: 'money', required: true },
      { key: 'collectiveDecision', label: '依据哪一项集体决策', kind: 'choice', required: true, options: decisions, nothing: '请选择', help: '由办公室登记、另一人确认过的，关于预算的。' },
      { key: 'reason', label: '事由', kind: 'text', required: true, maxLength: 200, wide: true, help: '写进分录，例如“下达 2018 年预算”。' },
    ] },
  ], [decisions]);
}

export function Component() {
  const navigate = useNavigate();
  const box = useRef<HTMLFormElement>(null);
  const { account } = useViewer();
  const record = useMemo(() => ({ year: Number(todayText().slice(0, 4)), code: null, title: null, source: null, remark: null, amount: null, collectiveDecision: null, reason: null }), []);
  const form = useRecordForm(useFields(), record, `new-budget-line:${account}`);
  const create = useOperation(CreateBudgetLineDocument, (refusal) => form.setErrors(errorsOf(refusal)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = form.read(fieldsOf(form.groups));
    if (values === null) return focusFirstError(box.current);
    const { amount, collectiveDecision, reason, ...line } = values;
    const made = await create.run({ input: { ...line, budget: { amount, collectiveDecision, reason } } as never });
    if (!made) return focusFirstError(box.current);
    form.settle();
    announce(`已设立：${made.title}`);
    void navigate(budgetLinePath(made.id));
  };
  return (
    <>
      <PageHeader title="设立预算科目" back={{ to: budgetPath, label: '预算科目', list: true }} />
      <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
        <LeaveGuard form={form} />
        <RefusalNote refusal={create.refusal} failure={create.failure} />
        <RecordFields form={form} marks={false} />
        <div className="gq-form-actions"><Button type="primary" htmlType="submit" loading={create.running}>设立并下达</Button><Link className="gq-button" to={budgetPath}>取消</Link></div>
      </form>
    </>
  );
}
