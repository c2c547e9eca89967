import { type LightPage, useTitle } from '@gongqiao/ui/light';
import { ManualContents } from '@gongqiao/ui/light/manual';
import { manuals } from './manuals.ts';

/** What organizations and the public can do here, in plain words: all manuals, and one that is opened. */
export function Page({ params }: LightPage) {
  const opened = manuals.find(({ key }) => key === params['key']);
  return (
    <div className="stack">
      {opened ? <p className="no-print"><a href="/manual">‹ 全部手册</a></p> : null}
      {opened ? <ManualContents key={opened.key} manual={opened} /> : <ManualList missing={params['key'] !== undefined} />}
    </div>
  );
}

function ManualList({ missing }: { readonly missing: boolean }) {
  useTitle('使用手册');
  return (
    <>
      <h1>使用手册</h1>
      {missing ? <p role="status">没有这本手册。下面是全部手册。</p> : null}
      <nav className="panel manual-list" aria-label="手册">
        <ul className="plain stack">{manuals.map(({ key, title, about }) => <li key={key}><a href={`/manual/${key}`}>{title}</a><p className="hint">{about}</p></li>)}</ul>
      </nav>
    </>
  );
}
