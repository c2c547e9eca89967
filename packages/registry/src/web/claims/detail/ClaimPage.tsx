import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, formatInstant, Loading, Note, PageHeader, Panel, RecordPanels, Tag, type Tone } from '@gongqiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { DocumentsPanel } from '../../requests/detail/RequestAside.tsx';
import { waitingSince } from '../../requests/waiting-since.ts';
import { claimsPath, claimTones } from '../claim-words.ts';
import { ClaimDecision } from './ClaimDecision.tsx';
import { ClaimDocument, type ClaimedOrganization, type ClaimRecord } from './claim.documents.ts';
import { PhoneReveal } from './PhoneReveal.tsx';
import { RecordPanel } from './RecordPanel.tsx';

const back = { to: claimsPath, label: '认领', list: true };
const actions: Readonly<Record<string, string>> = { submit: '提交', resubmit: '补充后重新提交', withdraw: '撤回', return: '退回补充', accept: '确认认领', decline: '不予认领' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: ClaimDocument, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const row = data.claim;
  if (!row) return <><PageHeader title="没有找到这件认领" back={back} /><EmptyState title="没有找到这件认领"><p>它可能属于别的区市，不在您的职责范围内。</p></EmptyState></>;
  return <ClaimView key={row.id} row={row} reload={reload} />;
}

function ClaimView({ row, reload }: { row: ClaimRecord; reload: () => void }) {
  const [chosen, setChosen] = useState<ClaimedOrganization | null>(row.organization);
  const deciding = row.offers.some(({ action, enabled }) => action === 'accept' && enabled);
  return (
    <>
      <PageHeader title={`认领：${row.statedName}`} back={back} aside={<Tag tone={claimTones[row.state]}>{labels.ClaimState[row.state]}</Tag>} />
      <AnswerNote row={row} />
      <div className="gq-columns">
        <div>
          <Panel title="申请人所填"><Descriptions items={factsOf(row)} /></Panel>
          <RecordPanel chosen={deciding ? chosen : row.organization} statedName={row.statedName} choosing={deciding} onChoose={setChosen} />
          {deciding && <ClaimDecision row={row} organization={chosen?.id ?? null} reload={reload} />}
        </div>
        <div>
          <RecordPanels noun="Claim" id={row.id} />
          <DocumentsPanel documents={row.documents.nodes} />
          <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div>
    </>
  );
}

const answerTones: Readonly<Record<string, Tone>> = { RETURNED: 'info', ACCEPTED: 'good', DECLINED: 'bad' };

function AnswerNote({ row: { state, answer, answeredBy, answeredAt } }: { row: ClaimRecord }) {
  const tone = answerTones[state];
  if (!tone || !answeredAt) return null;
  return <div className="gq-answer"><Note tone={tone} title={labels.ClaimState[state]}><p>{answer}</p><p className="gq-soft">{answeredBy}　{formatInstant(answeredAt)}</p></Note></div>;
}

function factsOf({ id, statedName, statedCode, region, post, remark, applicantName, applicantPhone, submittedAt, state }: ClaimRecord): Description[] {
  return [
    { key: 'statedName', label: '名称', value: statedName, wide: true },
    { key: 'statedCode', label: '统一社会信用代码', value: statedCode },
    { key: 'region', label: '所在区市', value: region?.name ?? null },
    { key: 'applicantName', label: '申请人', value: `${applicantName}　${post}` },
    { key: 'applicantPhone', label: '手机号码', value: <PhoneReveal claim={id} masked={applicantPhone} /> },
    { key: 'submittedAt', label: '提交时间', value: `${formatInstant(submittedAt)}${state === 'SUBMITTED' ? `　${waitingSince(submittedAt)}` : ''}` },
    { key: 'remark', label: '说明', value: remark && <span className="gq-written">{remark}</span>, wide: true },
  ];
}
