import { Button, ButtonLink, type Fact, Facts, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { createSignedInClient, formatInstant, SignIn, SignInAgain, signOut, useOperation } from '@gongqiao/ui/light/signed-in';
import { labels } from '@gongqiao/schema';
import { Suspense } from 'react';
import { Provider, useQuery } from 'urql';
import { EndOwnSessionMutation, type OwnPerson, OwnPersonQuery, PersonVisitorQuery } from './account.documents.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { CloseAccount } from './CloseAccount.tsx';
import { accountPanels } from './routes.ts';

const client = createSignedInClient();
const HOME = '/my-account';
const path = { organization: '/my-organization', register: '/register?as=worker' };

/** 我的账号: who one is here, where one is signed in, and the way out. */
export function Page(_: LightPage) {
  useTitle('我的账号');
  return <Provider value={client}><Visitor /></Provider>;
}

function Visitor() {
  const [{ data, error }, again] = useQuery({ query: PersonVisitorQuery, requestPolicy: 'cache-first' });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="没有连上" onRetry={retry}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={6} label="正在读取" />;
  const { kind } = data.viewer;
  if (kind === 'WORKER' || kind === 'ORGANIZATION') return <Person />;
  return (
    <div className="stack sign-in">
      <h1>职工登录</h1>
      {kind === 'STAFF' ? <Notice tone="warning">您现在登录的是工会工作人员的账号。用别的账号登录后，那个账号会退出。</Notice> : null}
      <SignIn home={HOME} as="WORKER" onDone={retry} />
      <p>还没有账号：<a href={path.register}>注册</a>　社会组织请到<a href={path.organization}>我的组织</a>登录。</p>
    </div>
  );
}

function Person() {
  const [{ data, error }, again] = useQuery({ query: OwnPersonQuery });
  if (error) return <Fault title="账号没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取账号" />;
  const { viewer, ownSessions } = data;
  const facts: Fact[] = [{ label: '姓名或称呼', value: viewer.name }, { label: '身份', value: labels.ViewerKind[viewer.kind] }, viewer.phone ? { label: '手机号', value: viewer.phone } : { label: '账号', value: viewer.account }];
  return (
    <div className="stack">
      <h1>我的账号</h1>
      <section className="panel stack">
        <h2 className="unseen">账号</h2>
        <Facts facts={facts} absent="没有填写" />
        <ChangePassword onDone={() => again({ requestPolicy: 'network-only' })} />
        <p className="tags no-print">{viewer.kind === 'ORGANIZATION' ? <ButtonLink look="main" to={path.organization}>我的组织</ButtonLink> : null}<Button onPress={() => void signOut()}>退出登录</Button></p>
      </section>
      <section className="panel stack">
        <h2>现在的登录</h2>
        <ul className="plain account-sessions">{ownSessions.map((session) => <Session key={session.id} session={session} onEnded={() => again({ requestPolicy: 'network-only' })} />)}</ul>
      </section>
      {accountPanels().map((Panel, index) => <Suspense key={index} fallback={<Skeleton lines={4} label="正在读取" />}><Panel /></Suspense>)}
      <CloseAccount ofOrganization={viewer.organizationId !== null} />
      <SignInAgain home={HOME} account={viewer.account ?? ''} />
    </div>
  );
}

function Session({ session: { id, device, lastSeenAt, current }, onEnded }: { readonly session: OwnPerson['ownSessions'][number]; readonly onEnded: () => void }) {
  const { run, refusal, failure } = useOperation(EndOwnSessionMutation);
  const end = async () => { if (await run({ id })) onEnded(); };
  return (
    <li className="tags">
      <span>{device || '没有说明的设备'} <span className="hint">{formatInstant(lastSeenAt)} 用过</span></span>
      {current ? <Tag>这一处</Tag> : <Button look="quiet" onPress={() => void end()}>结束<span className="unseen">{device}上的登录</span></Button>}
      {refusal ?? failure ? <span className="field-error" role="alert">{refusal?.message ?? failure}</span> : null}
    </li>
  );
}
