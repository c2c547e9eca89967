import { ErrorState, Loading, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ColleaguesDocument, ConsultDocument, HandCaseDocument } from './hands.documents.ts';

interface ColleagueDialogProps {
  readonly file: { readonly id: string; readonly version: number };
  readonly what: 'hand' | 'consult';
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

const words = {
  hand: { title: '转给同事', confirm: '转给', label: '理由', help: '同事会看到。例如“我与申请方有来往，请您办理”。' },
  consult: { title: '征求意见', confirm: '征求', label: '问什么', help: '事项仍在原来的人手上，不用等回复就可以办。' },
} as const;

/** Chooses a colleague: for handing a case on only those who can do it, for an opinion everybody who sees it. */
export function ColleagueDialog({ file: { id, version }, what, onDone, onClose }: ColleagueDialogProps) {
  const { title, confirm, label, help } = words[what];
  const [{ data, error }, again] = useQuery({ query: ColleaguesDocument, variables: { case: id }, requestPolicy: 'network-only' });
  const [to, choose] = useState<string | null>(null);
  const [hand, consult] = [useOperation(HandCaseDocument), useOperation(ConsultDocument)];
  const { running, refusal, failure } = what === 'hand' ? hand : consult;
  const listed = data?.colleagues.filter(({ acts }) => what === 'consult' || acts) ?? [];
  const chosen = listed.find((one) => one.id === to);
  const run = async (text: string) => {
    if (!chosen) return;
    const done = what === 'hand' ? await hand.run({ id, version, to: chosen.id, reason: text }) : await consult.run({ case: id, to: chosen.id, question: text });
    if (done) onDone(chosen.name);
  };
  return (
    <ReasonDialog title={title} confirm={chosen ? `${confirm}${chosen.name}` : '请先选一位同事'} label={label} help={help} reason={listed.length > 0 ? 'required' : 'none'} running={running} refusal={refusal} failure={failure} onConfirm={(text) => void run(text)} onClose={onClose}>
      {error ? <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : !data ? <Loading /> : listed.length === 0 ? <p>没有别的同事{what === 'hand' ? '能办这一件' : '看得到这一件'}。</p> : (
        <div role="radiogroup" aria-label="同事" className="gq-stack">
          {listed.map((one) => (
            <label key={one.id} className="gq-row"><input type="radio" name="colleague" checked={to === one.id} onChange={() => choose(one.id)} />{one.name}　<span className="gq-soft">{one.post}　{one.acts ? `手上 ${one.holds} 件` : '不经办，可以提意见'}</span></label>
          ))}
        </div>
      )}
    </ReasonDialog>
  );
}
