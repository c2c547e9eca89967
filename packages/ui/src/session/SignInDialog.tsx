import { useEffect, useState } from 'react';
import { Dialog } from '../page/Dialog.tsx';
import { useStore } from '../state/store.ts';
import { type AuthSettings, findAuthSettings } from './auth.ts';
import { FederatedSignIn } from './FederatedSignIn.tsx';
import { sessionEnded, sessionRenewed } from './session.ts';
import { SignInForm } from './SignInForm.tsx';
import { useViewer } from './viewer.ts';

/** Over the page when the session has ended: what was typed stays, and what was asked for goes on afterwards. */
export function SignInDialog() {
  const ended = useStore(sessionEnded);
  const { account: before } = useViewer();
  const [settings, setSettings] = useState<AuthSettings | null>(null);
  useEffect(() => { if (ended) void findAuthSettings().then(setSettings); }, [ended]);
  if (!ended) return null;
  // Somebody else's session must not show what was read for the first one.
  const done = (account: string) => (account === before ? sessionRenewed() : location.reload());
  return (
    <Dialog title="请重新登录" onClose={() => {}} closable={false}>
      <p>登录已到期或已在别处退出。重新登录后从这里继续，页面上填写的内容不会丢失{settings?.federated && '：用统一身份登录会离开本页，回来后从草稿恢复'}。</p>
      {settings?.federated ? <FederatedSignIn><SignInForm account={before ?? ''} onDone={done} /></FederatedSignIn> : <SignInForm account={before ?? ''} onDone={done} />}
    </Dialog>
  );
}
