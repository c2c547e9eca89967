import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, FlowButtons, formatInstant, Loading, Note, PageHeader, Panel, Tag } from '@gongqiao/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { dayOf, spanText } from '../../time/shanghai.ts';
import { bookingPath, bookingsPath, bookingTones, boardPath } from '../venue-words.ts';
import { AttendDialog, type Attending } from './AttendDialog.tsx';
import { BookingDocument, type BookingRecord } from './bookings.documents.ts';

const back = { to: bookingsPath, label: '预约', list: true };
const actions: Readonly<Record<string, string>> = {
  book: '预约', rebook: '由停用改来', allocate: '分配', prolong: '延长', handBack: '交还', callOff: '不再使用', cancel: '取消', release: '代为取消', checkIn: '登记到场', finish: '使用完毕', miss: '登记未到场', pardon: '更正为已到场', move: '改到别处', displace: '因停用取消', close: '停用', lift: '恢复使用',
};

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: BookingDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.booking) return <><PageHeader title="没有找到这件预约" back={back} /><EmptyState title="没有找到这件预约"><p>它可能是别的区市的场地，不在您的职责范围内。</p></EmptyState></>;
  return <BookingView row={data.booking} />;
}

function BookingView({ row }: { row: BookingRecord }) {
  const [step, setStep] = useState<Attending | null>(null);
  const on = Object.fromEntries((['checkIn', 'finish', 'miss', 'pardon', 'release'] as const).map((action) => [action, () => setStep(action)]));
  return (
    <>
      <PageHeader title={row.kind === 'CLOSURE' ? `停用：${row.space?.name ?? ''}` : (row.holderName ?? '')} back={back} aside={<Tag tone={bookingTones[row.state]}>{labels.BookingState[row.state]}</Tag>}
        actions={<FlowButtons offers={row.offers} main={row.state === 'CHECKED_IN' ? 'finish' : 'checkIn'} on={on} />} />
      {row.notice && <NoticeNote row={row} notice={row.notice} />}
      <Panel title="预约的内容"><Descriptions items={factsOf(row)} /></Panel>
      <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
      {step && <AttendDialog row={row} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

function NoticeNote({ row: { noticedAt, seenAt }, notice }: { row: BookingRecord; notice: string }) {
  const seen = seenAt ? `使用方 ${formatInstant(seenAt)} 已看到` : '使用方还没看';
  return <div className="gq-answer"><Note tone="warn" title="变动"><p>{notice}</p>{noticedAt && <p className="gq-soft">{formatInstant(noticedAt)} 告知　{seen}</p>}</Note></div>;
}

function factsOf({ space, venue, startsAt, endsAt, holderName, organization, purpose, people, movedFrom, closure, kind }: BookingRecord): Description[] {
  const from = new Date(startsAt);
  return [
    { key: 'time', label: '时间', value: spanText(from, new Date(endsAt)) },
    { key: 'space', label: '房间、工位或设备', value: venue ? <Link to={boardPath(venue.id, dayOf(from))}>{venue.name}　{space?.name}</Link> : space?.name },
    { key: 'kind', label: '种类', value: labels.BookingKind[kind] },
    { key: 'holder', label: '使用方', value: holderName && <>{holderName}{!organization && <span className="gq-soft">（没有关联库中的组织）</span>}</> },
    { key: 'purpose', label: '用途', value: `${purpose}（${people} 人）` },
    ...(movedFrom ? [{ key: 'movedFrom', label: '由哪里改来', value: <Link to={bookingPath(movedFrom.id)}>{movedFrom.space?.name}</Link> }] : []),
    ...(closure ? [{ key: 'closure', label: '停用的原因', value: `${closure.reason}（${spanText(new Date(closure.startsAt), new Date(closure.endsAt))}）` }] : []),
  ];
}
