import { Button, ButtonLink, Fault, type LightPage, Notice, Skeleton, useTitle } from '@gongqiao/ui/light';
import { formatInstant } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { askPath } from '../own/own-address.ts';
import { OwnRecordQuery, type RecordPart, type WholeRecord } from './record.documents.ts';
import { recordCsv, recordJson, saveText } from './record-files.ts';
import './record.css';

/** 我的档案: everything that the platform holds about the organization, to read, to print and to take along. */
export function Page(_: LightPage) {
  useTitle('我的档案');
  const [{ data, error }, again] = useQuery({ query: OwnRecordQuery, requestPolicy: 'cache-and-network' });
  if (error) return <Fault title="档案没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={12} label="正在读取档案" />;
  if (!data.ownRecord) return <Notice tone="warning" title="库中没有这个组织"><p>它可能已随一批名单撤销。请联系组织所在区市的总工会。</p></Notice>;
  return <Whole record={data.ownRecord} />;
}

function Whole({ record }: { readonly record: WholeRecord }) {
  const { name, asOf, sections } = record;
  const file = `我的档案-${name}-${asOf.slice(0, 10)}`;
  return (
    <>
      <header className="stack">
        <h1>我的档案</h1>
        <p>{name}，截至 {formatInstant(asOf)}。平台上关于本组织的记录都在这里：登记的资料和来源，申请、办理、决定和理由，以及谁看过、谁改过。</p>
        <p className="record-actions no-print">
          <Button look="main" onPress={() => saveText(`${file}.csv`, 'text/csv', recordCsv(record))}>下载表格</Button>
          <Button onPress={() => saveText(`${file}.json`, 'application/json', recordJson(record))}>下载 JSON</Button>
          <Button onPress={() => window.print()}>打印</Button>
          <ButtonLink to={askPath()}>有不对的，申请更正</ButtonLink>
        </p>
      </header>
      {sections.map((section) => <Part key={section.title} section={section} />)}
    </>
  );
}

function Part({ section: { title, columns, rows, total } }: { readonly section: RecordPart }) {
  return (
    <section className="panel">
      <h2>{title} <small className="hint">{rows.length} 条</small></h2>
      {total > rows.length ? <p className="hint">列出最近的 {rows.length} 条，还有更早的。</p> : null}
      {rows.length === 0 ? <p className="hint">没有。</p> : (
        <ol className="plain record-rows">
          {rows.map((row, index) => (
            <li key={`${title}-${index}`}>
              <dl>{columns.map((column, at) => (row[at] ? <div key={column}><dt>{column}</dt><dd>{row[at]}</dd></div> : null))}</dl>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
