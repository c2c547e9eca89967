import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { EmptyState } from '../page/EmptyState.tsx';
import { Loading } from '../page/Loading.tsx';
import { Note } from '../page/Note.tsx';
import { PageHeader } from '../page/PageHeader.tsx';
import { Panel } from '../page/Panel.tsx';
import { type Manual, useManualText, useSection } from './manual.ts';
import { manualPath, manualsPath, useManuals } from './manual-entry.ts';
import './manual.css';

const SectionLink = ({ to, children }: { readonly to: string; readonly children?: ReactNode }) => <Link to={`${manualsPath}/${to}`}>{children}</Link>;

/** All manuals of the app, and one that is opened. */
export function Component() {
  const { key } = useParams();
  const features = useManuals();
  const manuals = [...new Map(features.map(({ manual }) => [manual.key, manual])).values()];
  const opened = manuals.find((manual) => manual.key === key);
  if (opened) return <OpenedManual key={opened.key} manual={opened} manuals={manuals} />;
  return (
    <>
      <PageHeader title="使用手册" />
      {key && <Note tone="warn"><p>没有这本手册，或者您的账号用不着。</p></Note>}
      <Panel title="本工作台的手册">
        <p className="gq-soft">在任何一页按 <kbd>?</kbd>，或者点页面上方的“使用手册”，打开的是那一页的说明。</p>
        {manuals.length === 0 && <EmptyState title="还没有手册"><p>请向本单位的管理员询问。</p></EmptyState>}
        <ul className="gq-manuals">
          {manuals.map((manual) => (
            <li key={manual.key}>
              <Link to={manualPath(manual.key)}>{manual.title}</Link>
              <span className="gq-soft">{features.filter((feature) => feature.manual.key === manual.key).map(({ title }) => title).join('、')}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function OpenedManual({ manual, manuals }: { manual: Manual; manuals: readonly Manual[] }) {
  const { hash } = useLocation();
  const { text, failed } = useManualText(manual);
  useSection(hash, text);
  return (
    <>
      <PageHeader title={text?.title ?? manual.title} back={{ to: manualsPath, label: '使用手册' }} />
      {failed && <Note tone="bad" live><p>手册没有取到，可能是网络中断，或者系统刚刚升级。请刷新页面。</p></Note>}
      {!text && !failed && <Loading />}
      {text && (
        <div className="gq-manual">
          <nav className="gq-manual-contents gq-no-print" aria-label="目录">
            <ul>{text.headings.map(({ id, level, title }) => <li key={id} className={level === 3 ? 'gq-deeper' : undefined}><Link to={`#${id}`} aria-current={hash === `#${id}` ? 'location' : undefined}>{title}</Link></li>)}</ul>
            <p className="gq-soft">其他手册</p>
            <ul>{manuals.filter((other) => other.key !== manual.key).map(({ key, title }) => <li key={key}><Link to={manualPath(key)}>{title}</Link></li>)}</ul>
          </nav>
          <article className="gq-panel gq-manual-text"><text.Text Link={SectionLink} /></article>
        </div>
      )}
    </>
  );
}
