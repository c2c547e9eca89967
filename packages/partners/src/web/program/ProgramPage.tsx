import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, formatCount, formatInstant, KeyFigures, Loading, PageHeader, Panel, Tag, useMay, usePulse } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { agreementPath, agreementsPath } from '../feature.ts';
import { DeliveriesTable } from './DeliveriesTable.tsx';
import { ProgramDocument, type ProgramRecord } from './program.documents.ts';
import { feedText, haltedBy, isHeld, programStanding, todayOf } from './program-words.ts';
import { RefusalsPanel } from './RefusalsPanel.tsx';
import { UsagePanel } from './UsagePanel.tsx';
import { WebhookPanel } from './WebhookPanel.tsx';
import '../partners.css';

const actions = { set: '设置推送地址', change: '更换地址', renewSecret: '更换签名密钥', pause: '暂停推送', resume: '恢复推送' };
/** Milliseconds between two looks: while something is on its way, and while nothing is. */
const PULSE = { waiting: 2_000, quiet: 30_000 } as const;

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: ProgramDocument, variables: { id } });
  usePulse(isMoving(data?.partnerClient) ? PULSE.waiting : PULSE.quiet, () => again({ requestPolicy: 'network-only' }));
  if (error && !data) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.partnerClient) return <><PageHeader title="没有找到这个程序" back={{ to: agreementsPath, label: '合作方', list: true }} /><EmptyState title="没有找到这个程序" /></>;
  return <ProgramView row={data.partnerClient} />;
}

// Something is sent within seconds, or begun.
function isMoving(row: ProgramRecord | null | undefined): boolean {
  const [webhook] = row?.webhooks.nodes ?? [];
  return webhook !== undefined && (webhook.waiting.nodes.length > 0 || (webhook.state === 'ACTIVE' && !webhook.toldUntil));
}

function ProgramView({ row }: { row: ProgramRecord }) {
  const may = useMay();
  const { text, tone } = programStanding(row);
  const [webhook] = row.webhooks.nodes;
  const undelivered = webhook?.undelivered.nodes ?? [];
  const halted = haltedBy(row);
  return (
    <>
      <PageHeader title={row.title} back={row.agreement ? { to: agreementPath(row.agreement.id), label: row.agreement.partner } : { to: agreementsPath, label: '合作方' }} aside={<Tag tone={tone}>{text}</Tag>} />
      <TodayFigures row={row} />
      <div className="gq-columns">
        <div>
          {undelivered.length > 0 && <Panel title="没有送达的推送"><DeliveriesTable title="没有送达的推送" rows={undelivered} halted={halted} acts /></Panel>}
          <WebhookPanel program={row} webhook={webhook ?? null} open={may('partners.agree') && isHeld(row)} />
          {webhook && <Panel title="推送记录"><DeliveriesTable title="推送记录" rows={webhook.recent.nodes.toReversed()} halted={halted} /></Panel>}
          <RefusalsPanel rows={row.refusals.nodes.toReversed()} />
        </div>
        <div>
          <Panel title="程序" className="gq-narrow"><Descriptions items={factsOf(row)} /></Panel>
          <UsagePanel rows={row.usages.nodes.toReversed()} />
          {webhook && <EventsPanel events={webhook.events} actions={actions} kinds={labels.EventKind} />}
        </div>
      </div>
    </>
  );
}

function TodayFigures({ row }: { row: ProgramRecord }) {
  const { requests, objects, refused } = todayOf(row);
  return (
    <KeyFigures label="今天" figures={[
      { key: 'requests', label: '今天查询（次）', value: formatCount(requests) },
      { key: 'objects', label: '今天读出（项）', value: formatCount(objects), ...(row.agreement && { note: `每分钟至多 ${formatCount(row.agreement.budget)} 项` }) },
      { key: 'refused', label: '今天被拒绝（次）', value: formatCount(refused), tone: 'warn', ...(refused > 0 && { note: '原因见“被拒绝的查询”' }) },
    ]} />
  );
}

function factsOf(row: ProgramRecord): Description[] {
  const never = <span className="gq-missing">还没有</span>;
  const when = (at: string | null) => (at ? formatInstant(at) : never);
  return [
    { key: 'clientId', label: '程序标识', value: <code>{row.clientId}</code> },
    { key: 'method', label: '证明自己用', value: labels.PartnerClientMethod[row.method] },
    { key: 'opened', label: '接入', value: formatInstant(row.openedAt) },
    ...(row.closedAt ? [{ key: 'closed', label: '停用', value: formatInstant(row.closedAt) }] : []),
    { key: 'token', label: '最近换取令牌', value: when(row.lastTokenAt) },
    { key: 'used', label: '最近查询', value: when(row.lastUsedAt) },
    { key: 'feed', label: '自己取变化', value: feedText(row) ?? never },
  ];
}
