import { labels } from '@gongqiao/schema';
import { announce, ErrorState, FlowButtons, formatInstant, ReasonDialog, Tag, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AnswerConsultationDocument, type ConsultationLine, ConsultationsDocument, WithdrawConsultationDocument } from './hands.documents.ts';

const context = { additionalTypenames: ['Consultation'] };

/** What colleagues were asked about a case and what they said; shown to staff alone. */
export function Consultations({ file, reload }: { file: string; reload: () => void }) {
  const [{ data, error }, again] = useQuery({ query: ConsultationsDocument, variables: { case: file }, context, requestPolicy: 'cache-and-network' });
  const refresh = () => { again({ requestPolicy: 'network-only' }); reload(); };
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  const lines = data?.consultations.nodes ?? [];
  if (lines.length === 0) return null;
  return (
    <section aria-label="征求的意见">
      <h3>征求的意见</h3>
      <ol className="gq-work">{lines.map((line) => <Line key={line.id} line={line} refresh={refresh} />)}</ol>
    </section>
  );
}

function Line({ line, refresh }: { line: ConsultationLine; refresh: () => void }) {
  const { id, version, askedBy, adviser, question, answer, state, askedAt, answeredAt, offers } = line;
  const [answering, setAnswering] = useState(false);
  const [reply, withdraw] = [useOperation(AnswerConsultationDocument), useOperation(WithdrawConsultationDocument)];
  const send = async (text: string) => { if (await reply.run({ id, version, answer: text })) { announce('意见已回复'); setAnswering(false); refresh(); } };
  const stop = async () => { if (await withdraw.run({ id, version })) announce('不再征求'); refresh(); };
  return (
    <li>
      <p className="gq-work-title"><b>{askedBy}问{adviser}</b> <Tag {...(state === 'ASKED' ? { tone: 'warn' as const } : {})}>{labels.ConsultationState[state]}</Tag></p>
      <p>{question}</p>
      {answer && <p>{adviser}：{answer}</p>}
      <p className="gq-soft">{formatInstant(askedAt)} 征求{answeredAt && `，${formatInstant(answeredAt)} 回复`}</p>
      <FlowButtons offers={offers} on={{ answer: () => setAnswering(true), withdraw: () => void stop() }} />
      {answering && <ReasonDialog title="回复意见" confirm="回复" label="意见" help="留在这一件里，看得到这一件的同事都读得到，申请方看不到。" running={reply.running} refusal={reply.refusal} failure={reply.failure} onConfirm={(text) => void send(text)} onClose={() => setAnswering(false)} />}
    </li>
  );
}
