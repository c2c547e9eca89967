import { useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { useDepartment } from '../app/department.ts';
import { ManualButton } from '../manual/ManualButton.tsx';
import { Announcer } from '../page/announcer.tsx';
import { ProveDialog } from '../session/prove/ProveDialog.tsx';
import { SignInDialog } from '../session/SignInDialog.tsx';
import { useMay } from '../session/viewer.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { DemoNotice } from './DemoNotice.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { Navigation } from './Navigation.tsx';
import { PrintHeading } from './PrintHeading.tsx';
import { RouteFocus } from './RouteFocus.tsx';
import './shell.css';

/** What stands around every page. */
export function Shell() {
  const [open, setOpen] = useState(false);
  return (
    <div className={open ? 'gq-shell gq-nav-open' : 'gq-shell'}>
      <a className="gq-skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>跳到主要内容</a>
      <Header open={open} onToggle={() => setOpen(!open)} />
      <Navigation onNavigate={() => setOpen(false)} />
      <main id="main" className="gq-main" tabIndex={-1}>
        <PrintHeading />
        <Outlet />
      </main>
      <Announcer />
      <ProveDialog />
      <SignInDialog />
      <RouteFocus />
      <ScrollRestoration />
    </div>
  );
}

/** What features put into the header. */
function HeaderParts() {
  const { features } = useDepartment();
  const may = useMay();
  return features.filter(({ permission }) => may(permission)).map(({ key, header: Part }) => Part && <Part key={key} />);
}

function Header({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { title } = useDepartment();
  return (
    <header className="gq-header">
      <button type="button" className="gq-button gq-nav-toggle" aria-expanded={open} aria-controls="navigation" onClick={onToggle}>菜单</button>
      <Link to="/" className="gq-brand">工桥 <span>{title}</span></Link>
      <HeaderSearch />
      <DemoNotice />
      <ManualButton />
      <HeaderParts />
      <AccountMenu />
    </header>
  );
}
