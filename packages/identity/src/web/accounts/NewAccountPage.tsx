import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type FieldGroup, focusFirstError, LeaveGuard, PageHeader, Panel, RecordFields, RefusalNote, useOperation, useRecordForm, useViewer } from '@gongqiao/ui';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OpenAccountDocument, UnitsDocument } from './accounts.documents.ts';
import { accountPath, accountsPath } from './feature.ts';
import { OneTimePassword } from './OneTimePassword.tsx';

const NONE: Readonly<Record<string, unknown>> = {};
const accountFault = (text: string) => (/^[a-z0-9][a-z0-9._-]{1,49}$/.test(text.trim()) ? null : '由 2 至 50 个小写字母、数字、点、横线组成。');

function useFields(): { fields: FieldGroup[]; ready: boolean } {
  const [{ data }] = useQuery({ query: UnitsDocument });
  const units = data?.units.nodes;
  const fields = useMemo((): FieldGroup[] => [{
    title: '账号',
    fields: [
      { key: 'account', label: '账号', kind: 'text', required: true, maxLength: 50, check: accountFault, help: '登录时填写，例如 chengyang-wang；建立后不能改' },
      { key: 'displayName', label: '称呼', kind: 'text', required: true, maxLength: 30, help: '姓氏加职务，例如“王（经办）”，会出现在办理记录里' },
      { key: 'unit', label: '单位', kind: 'choice', required: true, options: (units ?? []).map(({ id, name }) => ({ value: id, label: name })) },
      { key: 'department', label: '部门', kind: 'choice', options: optionsOf(labels.Department), help: '市总工会的账号必选，其他单位不选' },
    ],
  }], [units]);
  return { fields, ready: units !== undefined };
}

/** An account as it begins: with a one-time password, and without any role. */
export function Component() {
  const { fields, ready } = useFields();
  return (
    <>
      <PageHeader title="建立账号" back={{ to: accountsPath, label: '账号', list: true }}><p className="gq-soft">建立后还不能办任何事：角色由安全管理员授予。</p></PageHeader>
      {ready && <NewAccountForm fields={fields} />}
    </>
  );
}

function NewAccountForm({ fields }: { fields: FieldGroup[] }) {
  const { account } = useViewer();
  const box = useRef<HTMLFormElement>(null);
  const form = useRecordForm(fields, NONE, `new-account:${account}`);
  const open = useOperation(OpenAccountDocument, (refusal) => form.setErrors(Object.fromEntries(refusal.fields.map((field) => [field, refusal.message]))));
  const [done, setDone] = useState<{ account: string; oneTimePassword: string } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = form.read(form.groups.flatMap((group) => group.fields));
    const opened = values && await open.run({ input: values as never });
    if (!opened) return focusFirstError(box.current);
    form.settle();
    setDone(opened);
  };
  if (done) return <Panel title="已建立"><div className="gq-stack"><OneTimePassword password={done.oneTimePassword} /><p className="gq-row"><Link className="gq-button gq-main-button" to={accountPath(done.account)}>打开这个账号</Link><Link to={accountsPath}>回到账号列表</Link></p></div></Panel>;
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard form={form} />
      <RefusalNote refusal={open.refusal} failure={open.failure} />
      <RecordFields form={form} marks={false} />
      <p className="gq-row"><Button type="primary" htmlType="submit" loading={open.running}>建立账号</Button><Link to={accountsPath}>取消</Link></p>
    </form>
  );
}
