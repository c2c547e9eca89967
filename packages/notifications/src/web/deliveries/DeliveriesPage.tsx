import { labels, optionsOf } from '@gongqiao/schema';
import { announce, Button, type Column, DataTable, EmptyState, FilterChoice, FlowButtons, formatInstant, type ListState, PageHeader, RefusalNote, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useOperation, usePage } from '@gongqiao/ui';
import { DeliveriesDocument, type DeliveryRow, DeliveryTotalDocument, RetryDeliveryDocument } from './deliveries.documents.ts';

const { SENT: _sent, ...STATES } = labels.MessageDeliveryState;
type State = keyof typeof STATES;
const shape = { state: urlList(Object.keys(STATES) as State[]), channel: urlList(Object.keys(labels.MessageChannel) as (keyof typeof labels.MessageChannel)[]) } satisfies UrlShape;
const CHANGES = ['MessageDelivery'];
const tones = { PENDING: 'info', FAILED: 'warn', DEAD: 'bad', SENT: 'good' } as const;

const columnsOf = (retry: (row: DeliveryRow) => void): readonly Column<DeliveryRow>[] => [
  { key: 'channel', title: '经什么送', always: true, nowrap: true, render: ({ channel }) => labels.MessageChannel[channel] },
  { key: 'state', title: '状态', render: ({ state }) => <Tag tone={tones[state]}>{labels.MessageDeliveryState[state]}</Tag> },
  { key: 'problem', title: '原因', render: ({ problem }) => (problem ? labels.MessageDeliveryProblem[problem] : '—') },
  { key: 'attempts', title: '送了几次', align: 'end', render: ({ attempts }) => attempts },
  { key: 'createdAt', title: '写下', nowrap: true, render: ({ createdAt }) => formatInstant(createdAt) },
  { key: 'lastAt', title: '最近一次', nowrap: true, sort: 'LAST_AT', render: ({ lastAt }) => (lastAt ? formatInstant(lastAt) : '—') },
  { key: 'nextAt', title: '下次', nowrap: true, sort: 'NEXT_AT', render: ({ nextAt }) => (nextAt ? formatInstant(nextAt) : '—') },
  { key: 'act', title: '办理', nowrap: true, render: (row) => <FlowButtons offers={row.offers} on={{ retry: () => retry(row) }} /> },
];

/** What did not arrive: by which channel and why, and nothing of whom or what. */
export function Component() {
  const list = useListState(shape, ['LAST_AT', 'NEXT_AT']);
  const { state, channel } = list.filters;
  const filter = { ...(state.length > 0 ? { state } : {}), ...(channel.length > 0 ? { channel } : {}) };
  const again = useOperation(RetryDeliveryDocument, undefined, CHANGES);
  const retry = async ({ id, version }: DeliveryRow) => {
    if (await again.run({ id, version })) announce('马上再送一次');
  };
  const data = usePage({
    page: { document: DeliveriesDocument, variables: { filter, orderBy: list.sort ?? { field: 'LAST_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: DeliveryTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="通知送达"><p className="gq-soft">还没有送出的邮件、短信和企业微信通知。消息本身已经在各人的“消息”里，不会因此看不到；这里不显示是谁的、写着什么。</p></PageHeader>
      <RefusalNote refusal={again.refusal} failure={again.failure} />
      <DataTable id="message-deliveries" title="通知送达" columns={columnsOf((row) => void retry(row))} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => labels.MessageChannel[row.channel]}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(STATES)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            <FilterChoice label="经什么送" options={optionsOf(labels.MessageChannel)} value={channel} onChange={(chosen) => list.setFilters({ channel: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有等着送的通知" />} />
    </>
  );
}
