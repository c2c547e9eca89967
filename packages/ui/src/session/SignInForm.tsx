import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Note } from '../page/Note.tsx';
import { signIn } from './auth.ts';
import '../form/form.css';

interface SignInFormProps {
  readonly account?: string;
  readonly onDone: (account: string) => void;
}

const first = { 'data-first': true };
const missing = '请填写账号和密码。';

export function SignInForm({ account: given = '', onDone }: SignInFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [account, setAccount] = useState(given);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    setRunning(true);
    const answer = account.trim() && password ? await signIn(account.trim(), password) : missing;
    setProblem(answer);
    setRunning(false);
    if (answer === null) onDone(account.trim());
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} className="gq-stack" noValidate>
      {problem && <Note tone="bad" live>{problem}</Note>}
      <div className="gq-field"><label htmlFor={`${id}-account`}>账号</label><Input id={`${id}-account`} {...(given ? {} : first)} autoComplete="username" value={account} onChange={(event) => setAccount(event.target.value)} /></div>
      <div className="gq-field"><label htmlFor={`${id}-password`}>密码</label><Input id={`${id}-password`} {...(given ? first : {})} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} /></div>
      <Button type="primary" htmlType="submit" loading={running} block>登录</Button>
    </form>
  );
}
