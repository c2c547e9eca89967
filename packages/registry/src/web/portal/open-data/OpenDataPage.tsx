import { graphql, type ResultOf } from '@gongqiao/schema';
import { Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { useQuery } from 'urql';

const OpenDataQuery = graphql(`
  query OpenData {
    openDataEditions(first: 36, orderBy: { field: MONTH, direction: DESC }) {
      nodes { id month madeAt organizations valid files { name title mediaType bytes rows sha256 } }
    }
  }
`);

type Edition = ResultOf<typeof OpenDataQuery>['openDataEditions']['nodes'][number];
type File = Edition['files'][number];

const hrefOf = (month: string, file: string): string => `/download/registry/open-data?${new URLSearchParams({ month, file }).toString()}`;
const sizeOf = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);
const count = (value: number): string => value.toLocaleString('zh-CN');
const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

function Files({ edition: { month, files } }: { readonly edition: Edition }) {
  const line = ({ name, title, bytes, rows }: File) => (
    <li key={name}>
      <a href={hrefOf(month, name)} download>{title}</a>
      <span className="hint"> {name}，{sizeOf(bytes)}{rows === null ? '' : `，${count(rows)} 条`}</span>
    </li>
  );
  const sum = ({ name, sha256 }: File) => <li key={name}>{name}<br /><code className="hash">{sha256}</code></li>;
  return (
    <>
      <ul className="list">{files.map(line)}</ul>
      <details><summary>核对用的摘要（SHA-256）</summary><ul className="list">{files.map(sum)}</ul></details>
    </>
  );
}

function Latest({ edition }: { readonly edition: Edition }) {
  return (
    <section className="panel stack">
      <h2>{monthText(edition.month)}</h2>
      <p>{count(edition.organizations)} 家社会组织，{edition.valid ? '读回检验无误' : '检验发现问题，见检验报告'}。</p>
      <Files edition={edition} />
    </section>
  );
}

function Earlier({ editions }: { readonly editions: readonly Edition[] }) {
  if (editions.length === 0) return null;
  return (
    <section className="panel stack">
      <h2>以前各月</h2>
      {editions.map((edition) => <details key={edition.id}><summary>{monthText(edition.month)}（{count(edition.organizations)} 家）</summary><Files edition={edition} /></details>)}
    </section>
  );
}

function Editions() {
  const [{ data, error }, again] = useQuery({ query: OpenDataQuery });
  if (error) return <Fault title="文件清单没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={8} label="正在读取" />;
  const [latest, ...earlier] = data.openDataEditions.nodes;
  if (!latest) return <Notice title="还没有文件"><p>每月第一天生成当月的文件。</p></Notice>;
  return (
    <>
      <Latest edition={latest} />
      <Earlier editions={earlier} />
    </>
  );
}

/** 开放数据: the public directory to take along, a month's edition each, with what describes and checks it. */
export function OpenDataPage(_page: LightPage) {
  useTitle('开放数据');
  return (
    <article className="stack">
      <header className="stack">
        <p className="no-print"><a href="/organizations">社会组织名录</a></p>
        <h1>开放数据</h1>
        <p>公开名录的全部内容，每月一份，做好后不再改动。可以自由使用、转载、加工，按<a href="https://creativecommons.org/licenses/by/4.0/deed.zh-hans" rel="license">署名 4.0 国际（CC BY 4.0）</a>注明来源和月份即可。</p>
      </header>
      <Editions />
    </article>
  );
}
