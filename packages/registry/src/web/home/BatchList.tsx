import { labels } from '@gongqiao/schema';
import { ErrorState, formatCount, formatInstant, Loading, Panel, pathWith, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { batchPath, importsPath, stateTones } from '../imports/import-words.ts';
import { outcomeOf } from '../imports/list/batch-columns.tsx';
import type { BatchRow } from '../imports/list/batches.documents.ts';
import { RecentBatchesDocument } from './summary.documents.ts';

const RECENT = 6;
const LOOKED_AT = 100;
const noFilter = {};

/** The latest batches, whatever became of them. */
export function RecentImports() {
  const [{ data, error }] = useQuery({ query: RecentBatchesDocument, variables: { first: RECENT, filter: noFilter } });
  if (error) return <ErrorState error={error} />;
  return (
    <Panel title="最近的导入" aside={<Link to={importsPath}>全部导入</Link>}>
      {data ? <Batches batches={data.importBatches.nodes} none="还没有导入过。" /> : <Loading />}
    </Panel>
  );
}

/** Rows that only legal-affairs can decide on. */
export function WaitingImports() {
  const [{ data, error }] = useQuery({ query: RecentBatchesDocument, variables: { first: LOOKED_AT, filter: { state: ['APPLIED' as const] } } });
  if (error) return <ErrorState error={error} />;
  const waiting = data?.importBatches.nodes.filter(({ counts }) => counts.waiting > 0);
  return (
    <Panel title="待确认的外区行">
      {!waiting && <Loading />}
      {waiting?.length === 0 && <p className="gq-soft">没有待确认的行。</p>}
      <ul className="gq-list-plain">
        {waiting?.map(({ id, fileName, unit, counts }) => (
          <li key={id}><Link to={pathWith(batchPath(id), { step: 'result', result: 'WAITING' })}>{fileName}</Link>　{unit?.name}　<Tag tone="warn">{formatCount(counts.waiting)} 行待确认</Tag></li>
        ))}
      </ul>
    </Panel>
  );
}

function Batches({ batches, none }: { batches: readonly BatchRow[]; none: string }) {
  if (batches.length === 0) return <p className="gq-soft">{none}</p>;
  return (
    <ul className="gq-list-plain">
      {batches.map((batch) => (
        <li key={batch.id}>
          <Link to={batchPath(batch.id)}>{batch.fileName}</Link>　<Tag tone={stateTones[batch.state]}>{labels.ImportState[batch.state]}</Tag>　{outcomeOf(batch)}
          <div className="gq-soft">{[batch.unit?.name, batch.senderName].filter(Boolean).join(' ')}　{formatInstant(batch.createdAt)}</div>
        </li>
      ))}
    </ul>
  );
}
