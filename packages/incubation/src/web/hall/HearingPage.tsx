import { labels } from '@gongqiao/schema';
import { announce, Button, type Description, Descriptions, EventsPanel, FlowButtons, formatInstant, Note, PageHeader, Panel, Tag } from '@gongqiao/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { callPath, hearingPath, hearingsPath, hearingTones } from '../paths.ts';
import { type Asking, HearingDialog, type PlainAction } from './HearingDialog.tsx';
import type { BoardEntry, HearingRecord } from './hall.documents.ts';
import { NowPanel } from './NowPanel.tsx';
import { OneHearing } from './OneHearing.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import '../incubation.css';
import './hall.css';

export const Component = () => <OneHearing>{(hearing, entries, reload) => <HearingView key={hearing.id} hearing={hearing} entries={entries} reload={reload} />}</OneHearing>;

interface ViewProps {
  readonly hearing: HearingRecord;
  readonly entries: readonly BoardEntry[];
  readonly reload: () => void;
}

const actions: Readonly<Record<string, string>> = { create: '安排', revise: '修改', publish: '公布', enter: '安排上场的申请', draw: '抽签', arrange: '人工排序', start: '开始', next: '下一组', close: '结束', cancel: '取消' };

// 一步一步来: 现在该做的那一个是红的
const mainOf = (entries: readonly BoardEntry[], state: HearingRecord['state']): string => {
  if (state === 'DRAFT') return 'publish';
  if (state === 'PUBLISHED') return entries.length === 0 ? 'enter' : entries.some(({ position }) => position === null) ? 'draw' : 'start';
  return entries.some((entry) => entry.state === 'WAITING' || entry.state === 'CURRENT') ? 'next' : 'close';
};

function HearingView({ hearing, entries, reload }: ViewProps) {
  const [asking, ask] = useState<Asking | null>(null);
  const navigate = useNavigate();
  const done = (words: string) => { announce(words); ask(null); reload(); };
  const main = mainOf(entries, hearing.state);
  const hidden = main === 'next' ? ['close'] : ['next'];
  const drawn = entries.some(({ position }) => position !== null) && hearing.drawSeed !== null ? ['draw'] : [];
  const offers = hearing.offers.filter(({ action }) => ![...hidden, ...drawn].includes(action));
  const open = (action: PlainAction) => () => ask({ action });
  return (
    <>
      <PageHeader title={`现场评审：${hearing.callName}`} back={{ to: hearingsPath, label: '现场评审', list: true }} aside={<Tag tone={hearingTones[hearing.state]}>{labels.HearingState[hearing.state]}</Tag>}
        actions={(
          <>
            {hearing.state === 'OPEN' || hearing.state === 'CLOSED' ? <Button onClick={() => void navigate(`${hearingPath(hearing.id)}/wall`)}>大屏</Button> : null}
            <FlowButtons offers={offers} main={main} danger={['cancel']} labels={main === 'next' && !entries.some(({ state }) => state === 'WAITING') ? { next: '这一组评完' } : {}}
              on={{ revise: `${hearingPath(hearing.id)}/revise`, publish: open('publish'), enter: open('enter'), draw: open('draw'), arrange: open('arrange'), start: open('start'), next: open('next'), close: open('close'), cancel: open('cancel') }} />
          </>
        )} />
      {hearing.cancelReason && <Note tone="warn" title="已取消">{hearing.cancelReason}</Note>}
      {hearing.state === 'OPEN' && <NowPanel entries={entries} />}
      {hearing.state === 'CLOSED' && <ResultPanel hearing={hearing} entries={entries} />}
      <div className="gq-no-print"><div className="gq-columns">
        <OrderPanel entries={entries} onMiss={hearing.state === 'OPEN' ? (entry) => ask({ action: 'miss', entry }) : null} onReopen={(entry, judge) => ask({ action: 'reopen', entry, judge })} />
        <div>
          <Panel title="公布的内容"><Descriptions items={factsOf(hearing)} /></Panel>
          <EventsPanel events={hearing.events} actions={actions} kinds={labels.EventKind} />
        </div>
      </div></div>
      {asking && <HearingDialog asking={asking} hearing={hearing} entries={entries} onDone={done} onClose={() => ask(null)} />}
    </>
  );
}

function factsOf({ call, callName, place, startsAt, hallWeight, writtenWeight, formula, formulaDigest, judgeNames, drawSeed, orderReason, publishedAt }: HearingRecord): Description[] {
  return [
    { key: 'call', label: '征集', value: call ? <Link to={callPath(call.id)}>{callName}</Link> : callName, wide: true },
    { key: 'startsAt', label: '开始时间', value: formatInstant(startsAt), wide: true },
    { key: 'place', label: '地点', value: place, wide: true },
    { key: 'judges', label: '评委', value: judgeNames.join('、'), wide: true },
    { key: 'weights', label: '占比', value: `现场 ${hallWeight}%，书面 ${writtenWeight}%`, wide: true },
    { key: 'formula', label: '结果怎么算', value: formula, note: formulaDigest && <p className="gq-soft gq-digest">{publishedAt && `${formatInstant(publishedAt)} 公布，`}SHA-256 <code>{formulaDigest}</code></p>, wide: true },
    { key: 'draw', label: '上场次序', value: orderReason ? `人工排序：${orderReason}` : drawSeed ? '抽签' : null, note: drawSeed && <p className="gq-soft gq-digest">种子 <code>{drawSeed}</code>；“种子 空格 签号”的 SHA-256 从小到大</p>, wide: true },
  ];
}
