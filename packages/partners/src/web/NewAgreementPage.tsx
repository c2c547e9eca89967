import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, type FieldGroup, focusFirstError, LeaveGuard, PageHeader, RecordFields, RefusalNote, todayText, useOperation, useRecordForm, useViewer } from '@gongqiao/ui';
import { type FormEvent, useMemo, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { RequestAgreementDocument } from './agreements.documents.ts';
import { agreementPath, agreementsPath } from './feature.ts';

const groups: readonly FieldGroup[] = [{
  title: '协议',
  fields: [
    { key: 'partner', label: '合作方', kind: 'text', required: true, maxLength: 60, help: '单位全称' },
    { key: 'kind', label: '类别', kind: 'choice', required: true, options: optionsOf(labels.PartnerKind) },
    { key: 'purpose', label: '目的和依据', kind: 'text', required: true, maxLength: 200, wide: true, help: '为了什么，依据哪份文件或协议，例如“共同服务青年职工，合作协议〔2026〕3 号”' },
    { key: 'scopes', label: '共享范围', kind: 'choices', required: true, options: optionsOf(labels.PartnerScope), wide: true, help: '只选为这个目的用得着的' },
    { key: 'validFrom', label: '开始日期', kind: 'date', required: true },
    { key: 'validTo', label: '结束日期', kind: 'date', required: true, help: '到期自行停止；延长须另行登记' },
    { key: 'budget', label: '每分钟的查询预算', kind: 'number', help: '一分钟最多读出多少项；不填为 60000' },
  ],
}];

/** Puts down an agreement; it holds once another has confirmed it. */
export function Component() {
  const { account } = useViewer();
  const navigate = useNavigate();
  const box = useRef<HTMLFormElement>(null);
  const record = useMemo(() => ({ scopes: ['DIRECTORY'], validFrom: todayText() }), []);
  const form = useRecordForm(groups, record, `new-agreement:${account}`);
  const request = useOperation(RequestAgreementDocument, (refusal) => form.setErrors(Object.fromEntries(refusal.fields.map((field) => [field, refusal.message]))));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = form.read(groups.flatMap(({ fields }) => fields));
    const made = values && await request.run({ input: values as never });
    if (!made) return focusFirstError(box.current);
    form.settle();
    announce('已登记，等另一位安全管理员确认');
    void navigate(agreementPath(made.id));
  };
  return (
    <>
      <PageHeader title="登记共享协议" back={{ to: agreementsPath, label: '合作方', list: true }}><p className="gq-soft">登记后由另一位安全管理员确认，才能接入程序。</p></PageHeader>
      <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
        <LeaveGuard form={form} />
        <RefusalNote refusal={request.refusal} failure={request.failure} />
        <RecordFields form={form} marks={false} />
        <p className="gq-row"><Button type="primary" htmlType="submit" loading={request.running}>登记</Button><Link to={agreementsPath}>取消</Link></p>
      </form>
    </>
  );
}
