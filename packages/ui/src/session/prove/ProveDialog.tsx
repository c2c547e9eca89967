import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PasswordField } from '../../form/PasswordField.tsx';
import { Dialog } from '../../page/Dialog.tsx';
import { Loading } from '../../page/Loading.tsx';
import { Note } from '../../page/Note.tsx';
import { useStore } from '../../state/store.ts';
import { CodeField } from '../factor/CodeField.tsx';
import { PasskeyButton } from '../factor/PasskeyButton.tsx';
import { useViewer } from '../viewer.ts';
import { endProof, proofAsked } from './proof.ts';
import { useProving } from './use-proving.ts';

/** Over the page, before something that a machine left unlocked must not do: what was typed stays, and is done afterwards. */
export function ProveDialog() {
  return useStore(proofAsked) ? (
    <Dialog title="请确认是您本人" onClose={() => endProof(false)}>
      <Proving />
    </Dialog>
  ) : null;
}

const EXPLANATION = '付款、授权、看手机号码这类事，要在十分钟内登录过或者验证过。确认后接着办，页面上填写的内容还在。';

function Proving() {
  const { account } = useViewer();
  const { asked, running, problem, prove, proveByPasskey, goOn } = useProving(account ?? '');
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(''), [problem]);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [asked, problem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked?.by === 'PROVIDER') void goOn();
    else void prove(asked?.by === 'FACTOR' ? { code: typed } : { password: typed });
  };
  return (
    <form ref={form} className="gq-stack" onSubmit={submit} noValidate>
      <p>{EXPLANATION}</p>
      {problem && <Note tone="bad" live>{problem}</Note>}
      {!asked && running && <Loading />}
      {asked && <p>账号 <b>{account}</b></p>}
      {proveByPasskey && <PasskeyButton first running={running} onAsk={() => void proveByPasskey()} />}
      {asked?.by === 'FACTOR' && <CodeField first={!proveByPasskey} value={typed} onChange={setTyped} help="身份验证应用里现在的 6 位数字，或者一个恢复码。" />}
      {asked?.by === 'PASSWORD' && <PasswordField label="密码" first value={typed} onChange={setTyped} />}
      {asked?.by === 'PROVIDER' && <p><a href={`/auth/federated?anew=1&back=${encodeURIComponent(location.pathname)}`} target="_blank" rel="noreferrer" data-first>到统一身份再登录一次（新窗口）</a>，回来再点“继续”。</p>}
      <p className="gq-row">
        <Button type={proveByPasskey ? 'default' : 'primary'} htmlType="submit" loading={running} disabled={!asked}>{asked?.by === 'PROVIDER' ? '继续' : '确认'}</Button>
        <Button onClick={() => endProof(false)}>先不办</Button>
      </p>
    </form>
  );
}
