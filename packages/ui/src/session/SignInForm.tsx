import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Note } from '../page/Note.tsx';
import { type Typed, useSignIn } from './use-sign-in.ts';
import '../form/form.css';

interface SignInFormProps {
  readonly account?: string;
  readonly onDone: (account: string) => void;
}

const NOTHING = { password: '', newPassword: '', repeated: '' };

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly first: boolean;
  readonly isNew?: boolean;
  readonly onChange: (value: string) => void;
}

function Secret({ label, value, first, isNew = false, onChange }: SecretProps) {
  const id = useId();
  return (
    <div className="gq-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} {...(first ? { 'data-first': true } : {})} type="password" autoComplete={isNew ? 'new-password' : 'current-password'} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

/** Account and password; a one-time password is replaced by an own one in the same form. */
export function SignInForm({ account: given = '', onDone }: SignInFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Required<Typed>>({ ...NOTHING, account: given });
  const { running, problem, renewing, enter } = useSignIn(onDone);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [renewing]);
  const type = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(typed);
  };
  return (
    <form ref={form} onSubmit={submit} className="gq-stack" noValidate>
      {problem && <Note tone={problem.code === 'NEW_PASSWORD' ? 'warn' : 'bad'} live>{problem.message}</Note>}
      <div className="gq-field"><label htmlFor={id}>账号</label><Input id={id} {...(given || renewing ? {} : { 'data-first': true })} autoComplete="username" value={typed.account} onChange={(event) => type({ account: event.target.value })} /></div>
      <Secret label={renewing ? '一次性密码' : '密码'} first={Boolean(given) && !renewing} value={typed.password} onChange={(password) => type({ password })} />
      {renewing && <Secret label="新密码" first isNew value={typed.newPassword} onChange={(newPassword) => type({ newPassword })} />}
      {renewing && <Secret label="再填一次新密码" first={false} isNew value={typed.repeated} onChange={(repeated) => type({ repeated })} />}
      <Button type="primary" htmlType="submit" loading={running} block>{renewing ? '设好密码并登录' : '登录'}</Button>
    </form>
  );
}
