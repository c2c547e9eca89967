import { announce, type Description, Descriptions, EmptyState, ErrorState, FlowButtons, formatInstant, formatPartialDate, Loading, Note, PageHeader, Panel, ReasonDialog, RecordPanels, type Tone, useOperation } from '@gongqiao/ui';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { isPartly, StateTag } from '../list/request-columns.tsx';
import { requestsPath, resubmitPath } from '../request-words.ts';
import { waitingSince } from '../waiting-since.ts';
import { CompareTable } from './CompareTable.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { type Comparison, RequestDocument, type RequestRecord, SeenDocument, WithdrawDocument } from './request.documents.ts';
import { DocumentsPanel, OtherRequests, TimelinePanel } from './RequestAside.tsx';
import '../requests.css';

const back = { to: requestsPath, label: '更正申请', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: RequestDocument, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const row = data.correctionRequest;
  if (!row) return <><PageHeader title="没有找到这件申请" back={back} /><EmptyState title="没有找到这件申请"><p>它可能由别的单位提出，不在您的职责范围内。</p></EmptyState></>;
  return <RequestView key={row.id} row={row} comparison={data.correctionComparison} reload={reload} />;
}

/** Opening the answer is reading it. */
function useAnswerSeen({ id, unread }: RequestRecord): void {
  const { run } = useOperation(SeenDocument);
  useEffect(() => { if (unread) void run({ id }); }, [id, unread, run]);
}

interface RequestViewProps {
  readonly row: RequestRecord;
  readonly comparison: Comparison | null;
  readonly reload: () => void;
}

function RequestView({ row, comparison, reload }: RequestViewProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [withdrawing, setWithdrawing] = useState(false);
  useAnswerSeen(row);
  const deciding = comparison !== null && row.offers.some(({ action, enabled }) => action === 'accept' && enabled);
  return (
    <>
      <PageHeader title={`更正申请：${row.organizationName}`} back={back} aside={<StateTag row={row} />}
        actions={<FlowButtons offers={row.offers} on={{ resubmit: resubmitPath(row.id), withdraw: () => setWithdrawing(true) }} main="resubmit" />} />
      <AnswerNote row={row} />
      <div className="gq-columns">
        <div>
          <Panel title="申请更正的内容"><CompareTable row={row} comparison={comparison} choosing={deciding ? { chosen, choose: (fields) => setChosen(new Set(fields)) } : undefined} /></Panel>
          <Panel title="申请"><Descriptions items={factsOf(row)} /></Panel>
          {deciding && <DecisionForm row={row} comparison={comparison} chosen={chosen} reload={reload} />}
        </div>
        <div>
          <RecordPanels noun="CorrectionRequest" id={row.id} />
          <DocumentsPanel documents={row.documents.nodes} />
          <OtherRequests row={row} />
          <TimelinePanel events={row.events} />
        </div>
      </div>
      {withdrawing && <WithdrawDialog row={row} onClose={() => setWithdrawing(false)} />}
    </>
  );
}

const answerTones: Readonly<Record<string, Tone>> = { RETURNED: 'info', ACCEPTED: 'good', DECLINED: 'bad' };
const answerTitles: Readonly<Record<string, string>> = { RETURNED: '退回补充', ACCEPTED: '已采纳，值已更正', DECLINED: '未采纳' };

function AnswerNote({ row }: { row: RequestRecord }) {
  const { state, answer, answeredBy, answeredAt } = row;
  const title = answerTitles[state];
  if (!title || !answeredAt) return null;
  const partly = isPartly(row);
  return (
    <div className="gq-answer">
      <Note tone={partly ? 'warn' : answerTones[state]!} title={partly ? '部分采纳：采纳的值已更正，其余不采纳' : title}>
        {answer && <p>{answer}</p>}
        <p className="gq-soft">{answeredBy}　{formatInstant(answeredAt)}</p>
      </Note>
    </div>
  );
}

function factsOf({ organization, organizationName, grounds, validSince, requesterName, submittedAt, state }: RequestRecord): Description[] {
  return [
    { key: 'organization', label: '社会组织', value: organization ? <Link to={`/organizations/${organization.id}`}>{organization.name}</Link> : `${organizationName}（现在不在您的职责范围内）`, wide: true },
    { key: 'grounds', label: '依据', value: <span className="gq-written">{grounds}</span>, wide: true },
    { key: 'validSince', label: '从何时起是这样', value: validSince && formatPartialDate(validSince) },
    { key: 'requesterName', label: '申请人', value: requesterName },
    { key: 'submittedAt', label: '提交时间', value: `${formatInstant(submittedAt)}${state === 'SUBMITTED' ? `　${waitingSince(submittedAt)}` : ''}` },
  ];
}

function WithdrawDialog({ row, onClose }: { row: RequestRecord; onClose: () => void }) {
  const withdraw = useOperation(WithdrawDocument);
  const confirm = async () => {
    if (!(await withdraw.run({ id: row.id, version: row.version }))) return;
    announce('已撤回');
    onClose();
  };
  return (
    <ReasonDialog title="撤回申请" confirm="撤回" reason="none" running={withdraw.running} refusal={withdraw.refusal} failure={withdraw.failure} onConfirm={() => void confirm()} onClose={onClose}>
      <p>撤回后不再办理，资料不变；以后可以再申请。</p>
    </ReasonDialog>
  );
}
