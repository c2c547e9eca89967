import { type FormEvent, useEffect, useId, useState } from 'react';
import { type AuthSettings, type DemoAccount, findAuthSettings, findDemoAccounts, signIn } from '../../session/auth.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';

interface Properties {
  /** The address that an account's people work at: only demo accounts of this place are offered. */
  readonly home: string;
  readonly account?: string;
  readonly onDone: (account: string) => void;
}

const plainHttp = '本站没有使用加密连接（https），同一网络中的人可能看到您输入的密码。';

/** Account and password; in demo mode the accounts as buttons. */
export function SignIn({ home, account: given = '', onDone }: Properties) {
  const id = useId();
  const [settings, setSettings] = useState<AuthSettings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  useEffect(() => void findAuthSettings().then(setSettings), []);
  const enter = async (account: string, password: string) => {
    setRunning(true);
    const answer = account && password ? await signIn(account, password) : '请填写账号和密码。';
    setProblem(answer);
    setRunning(false);
    if (answer === null) onDone(account);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (!running) void enter(String(typed.get('account')).trim(), String(typed.get('password')));
  };
  return (
    <div className="stack">
      {settings?.plainHttp ? <Notice tone="warning">{plainHttp}</Notice> : null}
      {problem ? <Notice tone="fault">{problem}</Notice> : null}
      <form className="stack" onSubmit={submit} noValidate>
        <div className="field"><label className="field-label" htmlFor={`${id}-account`}>账号</label><input id={`${id}-account`} className="input" name="account" autoComplete="username" autoCapitalize="none" defaultValue={given} /></div>
        <div className="field"><label className="field-label" htmlFor={`${id}-password`}>密码</label><input id={`${id}-password`} className="input" name="password" type="password" autoComplete="current-password" /></div>
        <Button look="main" submit>{running ? '正在登录…' : '登录'}</Button>
      </form>
      <DemoAccounts home={home} onChoose={({ account, password }) => void enter(account, password)} />
    </div>
  );
}

function DemoAccounts({ home, onChoose }: { readonly home: string; readonly onChoose: (account: DemoAccount) => void }) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => void findDemoAccounts().then((all) => setAccounts(all.filter((account) => account.home === home))), [home]);
  if (accounts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">演示账号</h2>
      <p className="hint">演示环境，组织和数据都是虚构的。点一个直接进入：</p>
      <ul className="plain choices">
        {accounts.map((account) => (
          <li key={account.account}>
            <button type="button" className="button choice" onClick={() => onChoose(account)}>
              <strong>{account.name}</strong>
              <span className="hint">{account.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
