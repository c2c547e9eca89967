import { useEffect, useState } from 'react';
import { useDepartment } from '../app/department.ts';
import { Note } from '../page/Note.tsx';
import { type AuthSettings, findAuthSettings } from './auth.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { FederatedSignIn } from './FederatedSignIn.tsx';
import { SignInForm } from './SignInForm.tsx';
import './session.css';

const plainHttp = '本站没有使用加密连接（https），同一网络中的人可能看到您输入的密码。请只在可信的内网中使用，并告知系统管理员。';

/** Stands at whatever address was asked for, so that signing in leads on to it. */
export function SignInPage({ onDone }: { onDone: () => void }) {
  const { title } = useDepartment();
  const [settings, setSettings] = useState<AuthSettings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void findAuthSettings().then(setSettings), []);
  useEffect(() => { document.title = `登录 · ${title} · 工桥`; }, [title]);
  return (
    <main className="gq-sign-in">
      <div className="gq-sign-in-box">
        <p className="gq-brand">工桥</p>
        <h1>{title}</h1>
        {settings?.plainHttp && <Note tone="warn">{plainHttp}</Note>}
        {problem && <Note tone="bad" live>{problem}</Note>}
        {settings?.federated ? <FederatedSignIn><SignInForm onDone={onDone} /></FederatedSignIn> : <SignInForm onDone={onDone} />}
        {!settings?.federated && <DemoAccounts onDone={onDone} onProblem={setProblem} />}
        <p className="gq-soft">忘记密码请联系系统管理员。社会组织和职工请从 <a href="/">公众首页</a> 进入。</p>
      </div>
    </main>
  );
}
