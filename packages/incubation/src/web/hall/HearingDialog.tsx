import { ReasonDialog, ReasonField, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { ArrangeDialog } from './ArrangeDialog.tsx';
import { EnterDialog } from './EnterDialog.tsx';
import {
  type BoardEntry, type BoardJudge, CancelHearingDocument, CloseHearingDocument, DrawHearingDocument, type HearingRecord, MissHallEntryDocument, NextHallEntryDocument, PublishHearingDocument, ReopenHallSheetDocument, StartHearingDocument,
} from './hall.documents.ts';

export type PlainAction = 'publish' | 'enter' | 'draw' | 'arrange' | 'start' | 'next' | 'close' | 'cancel';
export type Asking = { readonly action: PlainAction } | { readonly action: 'miss'; readonly entry: BoardEntry } | { readonly action: 'reopen'; readonly entry: BoardEntry; readonly judge: BoardJudge };

export interface HearingDialogProps {
  readonly hearing: HearingRecord;
  readonly entries: readonly BoardEntry[];
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks before something is done with a hearing. */
export function HearingDialog({ asking, ...props }: HearingDialogProps & { readonly asking: Asking }) {
  switch (asking.action) {
    case 'enter': return <EnterDialog {...props} />;
    case 'arrange': return <ArrangeDialog {...props} />;
    case 'next': return <NextDialog {...props} />;
    case 'miss': return <MissDialog {...props} entry={asking.entry} />;
    case 'reopen': return <ReopenDialog {...props} entry={asking.entry} judge={asking.judge} />;
    case 'cancel': return <CancelDialog {...props} />;
    default: return <PlainDialog {...props} what={asking.action} />;
  }
}

const plain = {
  publish: { title: '公布现场评审', confirm: '公布', done: '已公布', text: '时间、地点、评委和结果怎么算，从现在起不能改动，人人可看。' },
  draw: { title: '抽签', confirm: '抽签', done: '已抽签', text: '由系统取一个谁也不能挑的种子，按它排出次序。种子公布，谁都可以验算。只能抽一次。' },
  start: { title: '开始现场评审', confirm: '开始', done: '已开始', text: '评委的手机上会出现各组，先声明有没有利害关系。' },
  close: { title: '结束，公布结果', confirm: '结束并公布', done: '结果已公布', text: '按公布的公式算出得分和名次，写下来，不再改动。各申请人看得到自己的得分。' },
} as const;

function PlainDialog({ what, hearing: { id, version }, onDone, onClose }: HearingDialogProps & { readonly what: keyof typeof plain }) {
  const operations = { publish: useOperation(PublishHearingDocument), draw: useOperation(DrawHearingDocument), start: useOperation(StartHearingDocument), close: useOperation(CloseHearingDocument) };
  const operation = operations[what] as typeof operations.publish;
  const { title, confirm, text, done } = plain[what];
  const run = async () => { if (await operation.run({ id, version })) onDone(done); };
  return <ReasonDialog title={title} confirm={confirm} reason="none" running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={() => void run()} onClose={onClose}><p>{text}</p></ReasonDialog>;
}

/** The next one; where points are still to come, only with a reason. */
function NextDialog({ hearing: { id, version }, entries, onDone, onClose }: HearingDialogProps) {
  const next = useOperation(NextHallEntryDocument);
  const [reason, setReason] = useState('');
  const current = entries.find(({ state }) => state === 'CURRENT');
  const coming = entries.find(({ state }) => state === 'WAITING');
  const missing = current?.judges.filter(({ state }) => state !== 'SUBMITTED' && state !== 'RECUSED') ?? [];
  const run = async () => { if (await next.run({ id, version, reason: reason.trim() || null })) onDone(coming ? `请${coming.name}上场` : '这一组评完了'); };
  return (
    <ReasonDialog title={coming ? '下一组' : '这一组评完'} confirm={coming ? '请上场' : '评完'} reason="none" running={next.running} refusal={next.refusal} failure={next.failure} onConfirm={() => void run()} onClose={onClose}>
      {coming && <p>请 <strong>{coming.name}</strong> 上场。</p>}
      {current && <p className="gq-soft">{current.name}评完以后，评委不能再改；要改的由您重新开启，写明理由。</p>}
      {missing.length > 0 && <ReasonField label={`${missing.map(({ name }) => name).join('、')}还没有交，为什么不等`} value={reason} onChange={setReason} help="写进办理记录。没有交的不计入平均。" />}
    </ReasonDialog>
  );
}

function MissDialog({ entry: { id, version, name }, onDone, onClose }: HearingDialogProps & { readonly entry: BoardEntry }) {
  const miss = useOperation(MissHallEntryDocument);
  const run = async (reason: string) => { if (await miss.run({ id, version, reason })) onDone('已记下'); };
  return <ReasonDialog title={`${name}没有上场`} confirm="记为没有上场" help="申请人会看到。" running={miss.running} refusal={miss.refusal} failure={miss.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}

function ReopenDialog({ entry, judge: { sheet, version, name }, onDone, onClose }: HearingDialogProps & { readonly entry: BoardEntry; readonly judge: BoardJudge }) {
  const reopen = useOperation(ReopenHallSheetDocument);
  const run = async (reason: string) => { if (await reopen.run({ id: sheet, version, reason })) onDone('已重新开启'); };
  return <ReasonDialog title={`重新开启${name}给${entry.name}的评分表`} confirm="重新开启" help="写进办理记录，评委也会看到。" running={reopen.running} refusal={reopen.refusal} failure={reopen.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}

function CancelDialog({ hearing: { id, version }, onDone, onClose }: HearingDialogProps) {
  const cancel = useOperation(CancelHearingDocument);
  const run = async (reason: string) => { if (await cancel.run({ id, version, reason })) onDone('已取消'); };
  return <ReasonDialog title="取消现场评审" confirm="取消现场评审" danger help="人人可见。" running={cancel.running} refusal={cancel.refusal} failure={cancel.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
