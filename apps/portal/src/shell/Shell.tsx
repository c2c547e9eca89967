import { loadBell } from '@gongqiao/notifications/portal';
import { useSomebodyHere } from '@gongqiao/ui/light';
import { lazy, type ReactNode, type RefObject, Suspense } from 'react';
import bridge from './bridge.svg';
import { DemoNotice } from './DemoNotice.tsx';

const pages = [
  { to: '/organizations', label: '名录' },
  { to: '/calls', label: '征集' },
  { to: '/venues', label: '场地' },
  { to: '/about', label: '说明' },
  { to: '/my-organization', label: '我的组织' },
];

// Nobody else has to load it.
const Bell = lazy(loadBell);

interface Properties {
  readonly main: RefObject<HTMLElement | null>;
  readonly path: string;
  readonly children: ReactNode;
}

export function Shell({ main, path, children }: Properties) {
  const somebody = useSomebodyHere();
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="top">
        <div className="column top-line">
          <a className="brand" href="/">
            <img src={bridge} alt="" width="32" height="32" />
            <span className="brand-name">工桥</span>
          </a>
          <nav aria-label="主要栏目" className="top-links">
            {pages.map(({ to, label }) => (
              <a key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
                {label}
              </a>
            ))}
            {somebody ? <Suspense><Bell path={path} /></Suspense> : null}
          </nav>
        </div>
      </header>
      <DemoNotice />
      <main id="main" ref={main} tabIndex={-1} className="column body">
        {children}
      </main>
      <footer className="foot">
        <div className="column">
          <p>劳动关系领域社会组织公开名录，由市总工会法律工作部汇总。</p>
          <p className="no-print"><a href="/sign-in">社会组织登录</a>　<a href="/sign-in?as=worker">职工登录</a>　<a href="/register">注册</a>　<a href="/manual">使用手册</a></p>
        </div>
      </footer>
    </>
  );
}
