import { graphql } from '@gongqiao/schema';
import { Button, Fault, Notice, Skeleton } from '@gongqiao/ui/light';
import { createSignedInClient, SignIn, SignInAgain, signOut } from '@gongqiao/ui/light/signed-in';
import { lazy, type ReactNode, Suspense } from 'react';
import { Provider, useQuery } from 'urql';
import { ownPath, ownRequestsPath } from './own-address.ts';
import { ownParts } from './own-parts.tsx';
import './own.css';

const WhoQuery = graphql(`
  query OwnArea {
    viewer {
      kind
      name
      account
    }
    correctionRequestCounts {
      unread
    }
  }
`);

const VisitorQuery = graphql(`
  query OwnAreaVisitor {
    viewer {
      kind
      organizationId
    }
  }
`);

// Most who come here have an organization.
const Applicant = lazy(() => import('../claim/Applicant.tsx'));

// One for all pages of the area: what was read is at hand when one goes from page to page.
const client = createSignedInClient();

/** What belongs to one organization: asks who is there first, and for the password where nobody is. */
export function OwnArea(inside: Inside) {
  return (
    <Provider value={client}>
      <Visitor {...inside} />
    </Provider>
  );
}

interface Inside {
  readonly path: string;
  /** Nobody has to have an organization for it. */
  readonly everybody?: boolean;
  readonly children: ReactNode;
}

function Visitor({ path, everybody = false, children }: Inside) {
  const [{ data, error }, again] = useQuery({ query: VisitorQuery, requestPolicy: 'cache-first' });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="没有连上" onRetry={retry}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={6} label="正在读取" />;
  const { kind, organizationId } = data.viewer;
  if (kind === 'ORGANIZATION' && organizationId === null && everybody) return <div className="stack own">{children}</div>;
  if (kind === 'ORGANIZATION') return organizationId ? <Member path={path}>{children}</Member> : <Suspense fallback={<Skeleton lines={9} label="正在读取" />}><Applicant /></Suspense>;
  return (
    <div className="stack own-sign-in">
      <h1>社会组织登录</h1>
      {kind === 'STAFF' || kind === 'WORKER' ? <Notice tone="warning">您现在登录的是{kind === 'STAFF' ? '工会工作人员' : '职工'}的账号。用社会组织的账号登录后，那个账号会退出。</Notice> : <p>登录后可以查看本组织在库中的资料，申请更正，看办理结果。</p>}
      <SignIn home={ownPath} onDone={retry} />
      <p>还没有账号：<a href="/register">注册</a>　忘了密码：<a href="/reset-password">重设密码</a></p>
    </div>
  );
}

// On a phone the tabs are one strip that slides.
function intoView(tab: HTMLAnchorElement | null): void {
  if (tab?.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 48;
}

const context = { additionalTypenames: ['CorrectionRequest'] };

function Member({ path, children }: Pick<Inside, 'path' | 'children'>) {
  const [{ data }] = useQuery({ query: WhoQuery, context });
  const unread = data?.correctionRequestCounts.unread ?? 0;
  const tabs = [{ to: ownPath, label: '我的组织', count: 0 }, { to: ownRequestsPath, label: '更正申请', count: unread }, ...ownParts().map((part) => ({ to: part.path, label: part.label, count: 0 }))];
  return (
    <div className="stack own">
      <nav className="own-tabs no-print" aria-label="我的组织">
        <div className="own-strip">
          {tabs.map(({ to, label, count }) => (
            <a key={to} href={to} {...(path === to && { 'aria-current': 'page', ref: intoView })}>
              {label}
              {count > 0 ? <span className="own-count">{count}<span className="unseen">件有新答复</span></span> : null}
            </a>
          ))}
        </div>
        <span className="own-who">
          <a href="/my-account">{data?.viewer.name}</a>
          <Button look="quiet" onPress={() => void signOut()}>退出</Button>
        </span>
      </nav>
      {children}
      <SignInAgain home={ownPath} account={data?.viewer.account ?? ''} />
    </div>
  );
}
