import { Button, Notice } from '@gongqiao/ui/light';
import { ask, type Field, FormField } from '@gongqiao/ui/light/signed-in';
import { type FormEvent, useState } from 'react';

const nameField: Field = { key: 'displayName', label: '姓名或称呼', kind: 'text', required: true, maxLength: 30 };
const phoneField: Field = { key: 'phone', label: '手机号', kind: 'text', required: true, maxLength: 20, help: '对方用它登录。请先征得本人同意。' };

interface Added {
  readonly name: string;
  readonly oneTimePassword: string | null;
}

function useAdding(onAdded: () => void) {
  const [typed, setTyped] = useState({ displayName: '', phone: '' });
  const [problem, setProblem] = useState<{ readonly message: string; readonly fields?: readonly string[] | undefined } | null>(null);
  const [added, setAdded] = useState<Added | null>(null);
  const [running, setRunning] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    setRunning(true);
    const answer = await ask<{ oneTimePassword: string | null }>('/auth/colleagues', typed);
    setRunning(false);
    setProblem('problem' in answer ? answer.problem : null);
    if ('problem' in answer) return;
    setAdded({ name: typed.displayName.trim(), oneTimePassword: answer.given.oneTimePassword });
    setTyped({ displayName: '', phone: '' });
    onAdded();
  };
  return { typed, setTyped, problem, added, running, submit };
}

/** Adds the second administrator; a one-time password is shown once, to be handed over. */
export function AddColleague({ full, onAdded }: { readonly full: boolean; readonly onAdded: () => void }) {
  const { typed, setTyped, problem, added, running, submit } = useAdding(onAdded);
  const errorOf = (key: string) => (problem?.fields?.includes(key) ? problem.message : undefined);
  return (
    <>
      {added ? <Told added={added} /> : null}
      {full ? <p className="hint">已有两位管理员。</p> : (
        <form className="panel stack" onSubmit={(event) => void submit(event)} noValidate>
          <h2>添加管理员</h2>
          <FormField field={nameField} input={typed.displayName} error={errorOf('displayName')} onChange={(text) => setTyped({ ...typed, displayName: String(text) })} />
          <FormField field={phoneField} input={typed.phone} error={errorOf('phone')} onChange={(text) => setTyped({ ...typed, phone: String(text) })} />
          {problem ? <Notice tone="fault" title="没有添加"><p>{problem.message}</p></Notice> : null}
          <p><Button look="main" submit>{running ? '正在添加…' : '添加'}</Button></p>
        </form>
      )}
    </>
  );
}

function Told({ added: { name, oneTimePassword } }: { readonly added: Added }) {
  if (!oneTimePassword) return <Notice title={`已添加${name}`}><p>对方已有账号，用原来的手机号和密码登录即可。</p></Notice>;
  return (
    <Notice title={`已添加${name}`}>
      <p>请把一次性密码当面或电话告诉对方，只显示这一次，7 天内有效：<strong className="demo-code">{oneTimePassword}</strong></p>
      <p>对方在“我的组织”用手机号和这个密码登录，随即设自己的密码。</p>
    </Notice>
  );
}
