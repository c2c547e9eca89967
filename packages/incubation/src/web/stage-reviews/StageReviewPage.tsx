import { labels } from '@gongqiao/schema';
import { announce, Button, EmptyState, ErrorState, EventsPanel, formatInstant, Input, Loading, Note, PageHeader, Panel, ReasonDialog, RecordPanels, RefusalNote, Tag, useOperation } from '@gongqiao/ui';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { residenciesPath, residencyPath, stageReviewTones } from '../paths.ts';
import { ConcludeStageReviewDocument, SendStageReviewDocument, StageReviewDocument, type StageReviewRecord } from './stage-review.documents.ts';
import '../incubation.css';

const actions: Readonly<Record<string, string>> = { draft: '由记录生成草稿', send: '送组织提意见', comment: '组织提出意见', close: '提意见的期限届满', conclude: '形成结论', cease: '入驻已结束' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: StageReviewDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const { stageReview: row } = data;
  if (!row) return <><PageHeader title="没有找到这次评估" back={{ to: residenciesPath, label: '入驻组织' }} /><EmptyState title="没有找到这次评估"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  const back = row.residency ? { to: residencyPath(row.residency.id), label: row.residency.groupName } : { to: residenciesPath, label: '入驻组织' };
  return (
    <>
      <PageHeader title={`第 ${row.number} 次${labels.StageReviewKind[row.kind]}`} back={back} aside={<Tag tone={stageReviewTones[row.state]}>{labels.StageReviewState[row.state]}</Tag>} actions={<Conclude row={row} reload={reload} />} />
      <div className="gq-columns">
        <div>
          <Indicators row={row} />
          <Report key={row.version} row={row} reload={reload} />
          <Said row={row} />
        </div>
        <div>
          <Panel title="入驻">{row.residency && <p><Link to={residencyPath(row.residency.id)}>{row.residency.groupName}</Link><br /><span className="gq-soft">{row.residency.startsOn} 至 {row.residency.endsOn}；应当评估的日期 {row.dueOn}</span></p>}</Panel>
          <RecordPanels noun="StageReview" id={row.id} />
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

interface Part {
  readonly row: StageReviewRecord;
  readonly reload: () => void;
}

const offered = ({ offers }: StageReviewRecord, action: string): boolean => offers.some((offer) => offer.action === action && offer.enabled);

function Indicators({ row: { measured } }: Pick<Part, 'row'>) {
  return (
    <Panel title="对照公布的出壳指标">
      <table className="gq-table gq-plain-table">
        <thead><tr><th scope="col">指标</th><th scope="col">至少</th><th scope="col">起草时</th><th scope="col">达到</th></tr></thead>
        <tbody>{measured.map(({ key, title, unit, wanted, actual, met }) => <tr key={key}><th scope="row">{title}</th><td>{wanted} {unit}</td><td>{actual} {unit}</td><td>{met ? '达到' : '还没有'}</td></tr>)}</tbody>
      </table>
    </Panel>
  );
}

/** The report: to be written on while it is a draft, afterwards as it was sent. */
function Report({ row, reload }: Part) {
  const id = useId();
  const [report, setReport] = useState(row.report);
  const send = useOperation(SendStageReviewDocument);
  const run = async () => {
    if (!(await send.run({ id: row.id, version: row.version, report }))) return;
    announce('已送组织提意见');
    reload();
  };
  if (!offered(row, 'send')) return <Panel title="评估报告"><p className="gq-written">{row.report}</p></Panel>;
  return (
    <Panel title="评估报告">
      <div className="gq-stack">
        <div className="gq-field gq-wide"><label htmlFor={id}>草稿由记录生成，可以补充</label><Input.TextArea id={id} rows={10} maxLength={10_000} value={report} onChange={({ target }) => setReport(target.value)} /></div>
        <RefusalNote refusal={send.refusal} failure={send.failure} />
        <p><Button type="primary" loading={send.running} onClick={() => void run()}>送组织提意见</Button></p>
      </div>
    </Panel>
  );
}

function Said({ row: { state, comment, commentedAt, conclusion, concludedBy, concludedAt } }: Pick<Part, 'row'>) {
  return (
    <div className="gq-stack">
      {comment && <Note tone="info" title="组织的意见"><p className="gq-written">{comment}</p><p className="gq-soft">{commentedAt && formatInstant(commentedAt)}</p></Note>}
      {!comment && (state === 'COMMENTED' || state === 'CONCLUDED') && <Note tone="info" title="组织的意见"><p>期限内没有提出，不作任何评价。</p></Note>}
      {conclusion && <Note tone="info" title="结论"><p className="gq-written">{conclusion}</p><p className="gq-soft">{concludedBy}　{concludedAt && formatInstant(concludedAt)}</p></Note>}
    </div>
  );
}

function Conclude({ row, reload }: Part) {
  const [open, setOpen] = useState(false);
  const conclude = useOperation(ConcludeStageReviewDocument);
  const run = async (conclusion: string) => {
    if (!(await conclude.run({ id: row.id, version: row.version, conclusion }))) return;
    setOpen(false);
    announce('已形成结论');
    reload();
  };
  if (!offered(row, 'conclude')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>形成结论</Button>
      {open && <ReasonDialog title="形成结论" confirm="形成结论" label="结论" help="组织的意见采纳没有、为什么，也写在这里。组织会看到。" running={conclude.running} refusal={conclude.refusal} failure={conclude.failure} onConfirm={(text) => void run(text)} onClose={() => setOpen(false)}>{row.comment && <p className="gq-soft">组织的意见：{row.comment}</p>}</ReasonDialog>}
    </>
  );
}
