import { labels } from '@gongqiao/schema';
import { formatInstant } from '@gongqiao/ui';
import { Link } from 'react-router';
import { batchPath } from '../../imports/import-words.ts';
import type { KnownValue } from './known.documents.ts';

/** Where a value comes from, when it was entered, by whom, and since when it holds. */
export function SourceLine({ value: { source, origin, batch, knownSince, by, validSince, reason } }: { value: KnownValue }) {
  return (
    <div className="gq-source" title={reason ? `理由：${reason}` : undefined}>
      {labels.Source[source]}{origin && <>（{batch ? <Link to={batchPath(batch)}>{origin}</Link> : origin}）</>} · {formatInstant(knownSince).slice(0, 10)} · {by}
      {validSince && ` · ${validSince} 起`}
    </div>
  );
}
