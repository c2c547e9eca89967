import { useEffect, useRef } from 'react';
import { sessionEnded, sessionRenewed } from '../../session/session.ts';
import { useStore } from '../../state/store.ts';
import { SignIn } from './SignIn.tsx';
import { useIsSomebody } from './somebody.ts';

/** Stands on every page of somebody signed in. Over the page when the session has run out: what was typed stays, and what was asked for goes on afterwards. */
export function SignInAgain({ home, account }: { readonly home: string; readonly account: string }) {
  const ended = useStore(sessionEnded);
  useIsSomebody();
  return ended ? <Over home={home} account={account} /> : null;
}

function Over({ home, account }: { readonly home: string; readonly account: string }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  // Somebody else's session must not show what was read for the first one.
  const done = (other: string) => (other === account ? sessionRenewed() : location.reload());
  return (
    <dialog ref={box} className="dialog stack" aria-labelledby="sign-in-again" onCancel={(event) => event.preventDefault()}>
      <h2 id="sign-in-again">请重新登录</h2>
      <p>登录已到期或已在别处退出。重新登录后从这里继续，填写的内容还在。</p>
      <SignIn home={home} account={account} onDone={done} />
    </dialog>
  );
}
