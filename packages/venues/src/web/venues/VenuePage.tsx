import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, FlowButtons, Loading, PageHeader, Panel, Tag, useMay } from '@gongqiao/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { SpacesTable } from '../spaces/SpacesTable.tsx';
import { hoursText } from '../hours-text.ts';
import { boardPath, venuePath, venuesPath, venueTones } from '../venue-words.ts';
import { UsePanel } from './UsePanel.tsx';
import { VenueDialog, type VenueStep } from './VenueDialog.tsx';
import { VenueDocument, type VenueRecord } from './venues.documents.ts';

const back = { to: venuesPath, label: '场地', list: true };
const actions: Readonly<Record<string, string>> = { create: '登记', correct: '修改', publish: '公布', close: '关闭', reopen: '重新开放' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: VenueDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.venue) return <><PageHeader title="没有找到这处场地" back={back} /><EmptyState title="没有找到这处场地"><p>它可能属于别的区市，还没有公布。</p></EmptyState></>;
  return <VenueView row={data.venue} />;
}

function VenueView({ row }: { row: VenueRecord }) {
  const maintains = useMay()('venues.maintain') && row.offers.length > 0;
  const [step, setStep] = useState<VenueStep | null>(null);
  const on = { publish: () => setStep('publish'), close: () => setStep('close'), reopen: () => setStep('reopen') };
  return (
    <>
      <PageHeader title={row.name} back={back} aside={<Tag tone={venueTones[row.state]}>{labels.VenueState[row.state]}</Tag>}
        actions={<><Link className="gq-button" to={boardPath(row.id)}>看预约</Link>{maintains && <Link className="gq-button" to={`${venuePath(row.id)}/correct`}>修改</Link>}<FlowButtons offers={row.offers} main="publish" on={on} /></>} />
      <Panel title="基本情况"><Descriptions items={factsOf(row)} /></Panel>
      <Panel title="房间、工位与设备" aside={maintains && <Link className="gq-button" to={`${venuePath(row.id)}/spaces/new`}>添加</Link>}><SpacesTable spaces={row.spaces.nodes} /></Panel>
      {row.state !== 'DRAFT' && <UsePanel venue={row.id} />}
      <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
      {step && <VenueDialog row={row} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

function factsOf({ region, address, phone, openingHours, closedDays, guidance }: VenueRecord): Description[] {
  return [
    { key: 'region', label: '所在区市', value: region?.name ?? '全市' },
    { key: 'phone', label: '联系电话', value: phone },
    { key: 'address', label: '地址', value: address, wide: true },
    { key: 'hours', label: '开放时间', value: hoursText(openingHours), wide: true },
    { key: 'closedDays', label: '闭馆日', value: closedDays.join('、') || '没有' },
    { key: 'guidance', label: '预约须知', value: guidance && <span className="gq-written">{guidance}</span>, wide: true },
  ];
}
