import { labels } from '@gongqiao/schema';
import { announce, EmptyState, ErrorState, formatInstant, Loading, Note, PageHeader, Panel, ReasonDialog, Tag, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { hallPath, hearingTones } from '../paths.ts';
import { DeclareForm } from './DeclareForm.tsx';
import { GroupList } from './GroupList.tsx';
import { type Desk, type DeskEntry, HallDeskDocument, type JudgedHearing, RecuseHallSheetDocument } from './judge.documents.ts';
import { ScoreSheet } from './ScoreSheet.tsx';
import { useHallPulse } from './use-hall-pulse.ts';
import { useLast } from './use-last.ts';
import './hall.css';

const back = { to: hallPath, label: '现场打分', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data: read, error }, again] = useQuery({ query: HallDeskDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  useHallPulse(id, reload);
  const data = useLast(read);
  if (error && !data) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.hearing || !data.hallDesk) return <><PageHeader title="没有找到这次现场评审" back={back} /><EmptyState title="没有找到这次现场评审"><p>它可能没有请您做评委。</p></EmptyState></>;
  return <JudgeView hearing={data.hearing} desk={data.hallDesk} reload={reload} />;
}

interface ViewProps {
  readonly hearing: JudgedHearing;
  readonly desk: Desk;
  readonly reload: () => void;
}

function JudgeView({ hearing, desk, reload }: ViewProps) {
  return (
    <div className="gq-judge">
      <PageHeader title={hearing.callName} back={back} aside={<Tag tone={hearingTones[desk.state]}>{labels.HearingState[desk.state]}</Tag>} />
      <Now hearing={hearing} desk={desk} reload={reload} />
      {desk.state !== 'PUBLISHED' && !desk.entries.some(({ sheetState }) => sheetState === 'ASSIGNED') && <GroupList desk={desk} />}
      {hearing.formula && <Panel title="结果怎么算"><p className="gq-soft">{hearing.formula}</p></Panel>}
    </div>
  );
}

/** What is to be done at this moment, and nothing else. */
function Now({ hearing: { startsAt, place }, desk, reload }: ViewProps) {
  const [recusing, recuse] = useState<DeskEntry | null>(null);
  const current = desk.entries.find(({ state }) => state === 'CURRENT');
  const open = desk.entries.find((entry) => entry.open && entry.sheetState === 'REOPENED') ?? desk.entries.find((entry) => entry.open);
  if (desk.state === 'PUBLISHED') return <Note tone="info" title="还没有开始">{formatInstant(startsAt)}，{place}。开始以后，这里先请您声明利害关系。</Note>;
  if (desk.state !== 'OPEN') return null;
  if (desk.entries.some(({ sheetState }) => sheetState === 'ASSIGNED')) return <DeclareForm desk={desk} onDone={() => { announce('已声明'); reload(); }} />;
  if (open) return <><ScoreSheet key={open.sheet} entry={open} onDone={reload} onRecuse={() => recuse(open)} />{recusing && <RecuseDialog entry={recusing} onDone={() => { recuse(null); reload(); }} onClose={() => recuse(null)} />}</>;
  if (current) return <Note tone="info" live title={`正在评审：${current.name}`}>您对这一组回避，不打分。</Note>;
  return <Note tone="info" live title="请稍候">{desk.entries.some(({ state }) => state === 'WAITING') ? '主持人请下一组上场以后，这里出现评分表。' : '都评完了，等主持人公布结果。'}</Note>;
}

function RecuseDialog({ entry: { sheet, version, name }, onDone, onClose }: { readonly entry: DeskEntry; readonly onDone: () => void; readonly onClose: () => void }) {
  const recuse = useOperation(RecuseHallSheetDocument);
  const run = async (interest: string) => { if (await recuse.run({ id: sheet, version, interest })) { announce('已回避'); onDone(); } };
  return <ReasonDialog title={`对${name}回避`} confirm="回避" label="有什么利害关系" help="主持人会看到。" running={recuse.running} refusal={recuse.refusal} failure={recuse.failure} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
