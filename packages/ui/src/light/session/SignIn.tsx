import { type ComponentProps, type FormEvent, useEffect, useId, useState } from 'react';
import { type AuthSettings, type DemoAccount, findAuthSettings, findDemoAccounts, type PersonKind } from '../../session/auth.ts';
import { type Typed, useSignIn } from '../../session/use-sign-in.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';

interface Properties {
  /** The address that an account's people work at: only demo accounts of this place are offered. */
  readonly home: string;
  readonly account?: string;
  /** The side on which somebody comes in. */
  readonly as?: PersonKind;
  readonly onDone: (account: string) => void;
}

const plainHttp = '本站没有使用加密连接（https），同一网络中的人可能看到您输入的密码。';

/** Account and password, a one-time password with a new one; in demo mode the accounts as buttons. */
export function SignIn({ home, account: given = '', as = 'ORGANIZATION', onDone }: Properties) {
  const [settings, setSettings] = useState<AuthSettings | null>(null);
  const { running, problem, renewing, enter } = useSignIn(as, onDone);
  useEffect(() => void findAuthSettings().then(setSettings), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The fields are named as what is typed into them.
    void enter(Object.fromEntries(new FormData(event.currentTarget)) as unknown as Typed);
  };
  return (
    <div className="stack">
      {settings?.plainHttp ? <Notice tone="warning">{plainHttp}</Notice> : null}
      {problem ? <Notice tone="fault">{problem.message}</Notice> : null}
      <form className="stack" onSubmit={submit} noValidate>
        <TypedField name="account" label="手机号（或账号）" autoComplete="username" autoCapitalize="none" defaultValue={isMadeUp(given) ? '' : given} />
        <TypedField name="password" label={renewing ? '一次性密码' : '密码'} type="password" autoComplete="current-password" />
        {renewing ? <TypedField name="newPassword" label="新密码" type="password" autoComplete="new-password" /> : null}
        {renewing ? <TypedField name="repeated" label="再填一次新密码" type="password" autoComplete="new-password" /> : null}
        <Button look="main" submit>{running ? '正在登录…' : renewing ? '设好密码并登录' : '登录'}</Button>
      </form>
      <DemoAccounts home={home} onChoose={(account) => void enter(account)} />
    </div>
  );
}

// Whoever registered knows the number, not the name that the account was given.
const isMadeUp = (account: string): boolean => /^[ow]-[a-z2-9]{12}$/.test(account);

export function TypedField({ label, ...input }: { readonly label: string } & ComponentProps<'input'>) {
  const id = useId();
  return <div className="field"><label className="field-label" htmlFor={id}>{label}</label><input id={id} className="input" {...input} /></div>;
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
