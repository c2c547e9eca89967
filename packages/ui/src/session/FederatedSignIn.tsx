import { type ReactNode, useEffect, useState } from 'react';
import { Note } from '../page/Note.tsx';

const PROBLEMS: Readonly<Record<string, string>> = {
  FEDERATED_AWAY: '现在连不上统一身份系统，请稍后再试。',
  FEDERATED_REFUSED: '统一身份系统没有确认这次登录，或者等得太久。请再试一次。',
  FEDERATED_UNKNOWN: '统一身份登录成功，但本系统没有您的账号，或者已经停用。请系统管理员按您的统一身份账号名建立账号。',
};

function backHere(): string {
  const url = new URL(location.href);
  url.searchParams.delete('problem');
  return `${url.pathname}${url.search}`;
}

/** The way to the union's identity provider and back to this page; a password only for those who must get in when it is away. */
export function FederatedSignIn({ children }: { children: ReactNode }) {
  const [problem] = useState(() => PROBLEMS[new URLSearchParams(location.search).get('problem') ?? '']);
  // Told once: a page that is read again, or whose address is sent to a colleague, does not say it any more.
  useEffect(() => history.replaceState(history.state, '', backHere()), []);
  return (
    <>
      {problem && <Note tone="bad" live>{problem}</Note>}
      <a className="gq-button gq-main-button gq-federated" href={`/auth/federated?back=${encodeURIComponent(backHere())}`}>用统一身份登录</a>
      <details className="gq-federated-other"><summary>系统管理员用密码登录</summary>{children}</details>
    </>
  );
}
