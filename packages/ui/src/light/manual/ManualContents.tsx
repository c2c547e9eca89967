import type { ReactNode } from 'react';
import { type Manual, useManualText, useSection } from '../../manual/manual.ts';
import { Fault } from '../Fault.tsx';
import { useTitle } from '../page.ts';
import { Skeleton } from '../Skeleton.tsx';
import './manual.css';

const SectionLink = ({ to, children }: { readonly to: string; readonly children?: ReactNode }) => <a href={`/manual/${to}`}>{children}</a>;

/** One manual, its contents first: on a phone one goes from there to what one looks for. */
export function ManualContents({ manual }: { readonly manual: Manual }) {
  const { text, failed } = useManualText(manual);
  useTitle(text?.title ?? manual.title);
  useSection(location.hash, text);
  if (failed) return <Fault title="手册没有取到" onRetry={() => location.reload()}>可能是网络中断，或者网站刚刚升级。请再试一次。</Fault>;
  if (!text) return <Skeleton lines={9} label="正在读取手册" />;
  return (
    <>
      <h1>{text.title}</h1>
      <nav className="panel manual-contents" aria-label="目录">
        <ul className="plain">{text.headings.filter(({ level }) => level === 2).map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
      </nav>
      <article className="panel manual"><text.Text Link={SectionLink} /></article>
    </>
  );
}
