import { labels } from '@gongqiao/schema';
import { ErrorState, formatCount, formatInstant, KeyFigures, Loading, Panel, Tag, useRecordPath } from '@gongqiao/ui';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { askedPath, casePath, casesPath, minePath, othersPath } from '../case-path.ts';
import { dueText } from '../due-words.ts';
import { type OtherLine, WorkCentreDocument, type WorkLine } from './centre.documents.ts';
import '../lines.css';

/** What waits for this person today, over all domains, the most pressing first; and what waits for others. */
export function WorkCentre() {
  const { key } = useLocation();
  const [{ data, error }, again] = useQuery({ query: WorkCentreDocument, requestPolicy: 'cache-and-network' });
  useEffect(() => again({ requestPolicy: 'network-only' }), [key, again]);
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { due, overdue, soon, fresh, waiting, asked, items, others } = data.workCentre;
  return (
    <>
      <KeyFigures label="要办的事" figures={[
        { key: 'due', label: '等我办的', value: formatCount(due), to: minePath },
        { key: 'overdue', label: '已经超期', value: formatCount(overdue), to: minePath, tone: 'warn', ...(overdue > 0 ? { note: '计入工会的守时情况，对外公布' } : {}) },
        { key: 'soon', label: '三个工作日内到期', value: formatCount(soon), to: minePath },
        { key: 'fresh', label: '今天新到', value: formatCount(fresh), to: minePath },
        { key: 'waiting', label: '等别人办的', value: formatCount(waiting), to: othersPath },
      ]} />
      <div className="gq-centre">
        <div>
          {asked.length > 0 && <Panel title="征求我意见的" aside={<Link to={askedPath}>打开列表</Link>}><ol className="gq-work">{asked.map((line) => <Line key={line.id} line={line} />)}</ol></Panel>}
          <Panel title="等我办的" aside={<Link to={minePath}>{due > items.length ? `全部 ${formatCount(due)} 件` : '打开列表'}</Link>}>
            {items.length === 0 ? <p className="gq-soft">没有等您办的事。新到的会列在这里。</p> : <ol className="gq-work">{items.map((line) => <Line key={line.id} line={line} />)}</ol>}
          </Panel>
        </div>
        <Panel title="等别人办的" aside={<Link to={othersPath}>{waiting > others.length ? `全部 ${formatCount(waiting)} 件` : '打开列表'}</Link>}>
          {others.length === 0 ? <p className="gq-soft">没有。</p> : <ol className="gq-work">{others.map((line) => <Line key={line.id} line={line} turn={line.turn} />)}</ol>}
          <p className="gq-soft"><Link to={casesPath}>全部办件</Link></p>
        </Panel>
      </div>
    </>
  );
}

function Line({ line, turn }: { line: WorkLine | OtherLine; turn?: OtherLine['turn'] }) {
  const recordPath = useRecordPath();
  const { text, tone } = dueText(line);
  return (
    <li>
      <p className="gq-work-title"><Link to={recordPath(line.subjectType, line.subjectId) ?? casePath(line.id)}>{line.title}</Link> <span title={[line.dueOn, line.basis].filter(Boolean).join('　')}><Tag {...(tone ? { tone } : {})}>{text}</Tag></span></p>
      <p className="gq-soft">{line.stateLabel}　{line.applicantName}　{formatInstant(line.enteredAt)} 到{turn && `　轮到${labels.Turn[turn]}`}{line.assigneeName && `　${line.assigneeName}在办`}</p>
    </li>
  );
}
