import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, urlText, useListState, usePage } from '@gongqiao/ui';
import { hoursLater, momentOf, spanText, todayHere } from '../../time/shanghai.ts';
import { bookingPath, bookingTones } from '../venue-words.ts';
import { type BookingRow, BookingsDocument, BookingTotalDocument } from './bookings.documents.ts';

const shape = { state: urlList(Object.keys(labels.BookingState) as (keyof typeof labels.BookingState)[]), day: urlText } satisfies UrlShape;

const columns: readonly Column<BookingRow>[] = [
  { key: 'startsAt', title: '时间', always: true, nowrap: true, sort: 'STARTS_AT', render: ({ id, startsAt, endsAt }) => <RowLink to={bookingPath(id)}>{startsAt.slice(0, 4) === todayHere().slice(0, 4) ? '' : `${startsAt.slice(0, 4)}年`}{spanText(new Date(startsAt), new Date(endsAt))}</RowLink> },
  { key: 'space', title: '房间或设备', render: ({ space, venue }) => <>{space?.name}<div className="gq-soft">{venue?.name}</div></> },
  { key: 'holderName', title: '使用方', width: '24%', render: ({ holderName }) => holderName },
  { key: 'purpose', title: '用途', render: ({ purpose, people }) => `${purpose}（${people} 人）` },
  { key: 'state', title: '状态', nowrap: true, render: ({ state }) => <Tag tone={bookingTones[state]}>{labels.BookingState[state]}</Tag> },
  { key: 'notice', title: '变动', nowrap: true, render: ({ noticedAt, seenAt }) => (noticedAt ? (seenAt ? '使用方已看到' : '使用方还没看') : '—') },
];

function filterOf(state: readonly string[], day: string) {
  const from = /^\d{4}-\d\d-\d\d$/.test(day) ? momentOf(day, '00:00') : null;
  return { kind: ['HOURLY' as const], ...(state.length > 0 ? { state: state as never } : {}), ...(from ? { startsAtFrom: from.toISOString(), startsAtTo: hoursLater(from, 24).toISOString() } : {}) };
}

export function Component() {
  const list = useListState(shape, ['STARTS_AT']);
  const { state, day } = list.filters;
  const filter = filterOf(state, day);
  const data = usePage({
    page: { document: BookingsDocument, variables: { filter, orderBy: list.sort ?? { field: 'STARTS_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: BookingTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="预约" />
      <DataTable id="bookings" title="预约" columns={columns} list={list as ListState} data={data}
        rowKey={(row) => row.id} rowName={(row) => `${row.holderName} ${spanText(new Date(row.startsAt), new Date(row.endsAt))}`} rowPath={(row) => bookingPath(row.id)}
        filters={(
          <>
            <label className="gq-row">日期<input type="date" className="gq-select" value={day} onChange={({ target }) => list.setFilters({ day: target.value })} /></label>
            <FilterChoice label="状态" options={optionsOf(labels.BookingState)} value={state} onChange={(chosen) => list.setFilters({ state: chosen })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有预约"><p>社会组织在公众网站预约以后列在这里；打电话来约的，到场地的「看预约」里代为预约。</p></EmptyState>} />
    </>
  );
}
