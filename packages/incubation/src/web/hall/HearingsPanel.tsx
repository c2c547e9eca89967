import { labels } from '@gongqiao/schema';
import { formatInstant, Panel, pathWith, Tag, useMay } from '@gongqiao/ui';
import { Link } from 'react-router';
import type { CallRecord } from '../calls/calls.documents.ts';
import { hearingPath, hearingsPath, hearingTones } from '../paths.ts';

/** The hearing of a call, or the way to arrange one. */
export function HearingsPanel({ call: { id, state, hearings } }: { readonly call: CallRecord }) {
  const may = useMay();
  const standing = hearings.nodes.some((one) => one.state !== 'CANCELLED');
  return (
    <Panel title="现场评审">
      {hearings.nodes.map((one) => <p key={one.id}><Link to={hearingPath(one.id)}>{formatInstant(one.startsAt)}，{one.place}</Link> <Tag tone={hearingTones[one.state]}>{labels.HearingState[one.state]}</Tag></p>)}
      {!standing && may('incubation.hall') && (state === 'OPEN' || state === 'REVIEWING') ? <p><Link to={pathWith(`${hearingsPath}/new`, { call: id })}>安排现场评审</Link>　<span className="gq-soft">要在第一份评分以前公布</span></p> : null}
      {!standing && hearings.nodes.length === 0 && !may('incubation.hall') ? <p className="gq-soft">没有现场评审。</p> : null}
    </Panel>
  );
}
