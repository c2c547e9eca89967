import { Link } from 'react-router';

export interface LinkTab {
  readonly key: string;
  readonly label: string;
  readonly to: string;
  readonly count?: number;
}

/** Parts of a page that stand in the address: links, so that back, reload and a new tab do what people expect. */
export function LinkTabs({ label, tabs, current }: { label: string; tabs: readonly LinkTab[]; current: string }) {
  return (
    <nav className="gq-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link to={tab.to} aria-current={tab.key === current ? 'page' : undefined} preventScrollReset>
              {tab.label}{tab.count !== undefined && <span className="gq-tab-count">{tab.count.toLocaleString('zh-CN')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
