import { RuleHelp } from '@gongqiao/rules/portal';
import { labels } from '@gongqiao/schema';
import { Button, Notice, Tag } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useState } from 'react';
import { dayOf, spanText } from '../../../time/shanghai.ts';
import { venuePath } from '../venue-address.ts';
import { AcknowledgeMutation, CancelMutation, type OwnBooking } from './own-bookings.documents.ts';

const changes = ['BookingStanding'] as const;

/** One booking: what changed first, then when and where. */
export function BookingItem({ booking, past = false }: { readonly booking: OwnBooking; readonly past?: boolean }) {
  const { purpose, people, startsAt, endsAt, state, space, venue, movedFrom, noticedAt, seenAt, notice, offers } = booking;
  const unseen = noticedAt !== null && seenAt === null;
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  return (
    <li className="stack">
      <p className="tags"><strong>{spanText(from, to)}</strong><Tag>{labels.BookingState[state]}</Tag>{unseen ? <span className="tag booking-changed">有变动</span> : null}</p>
      <p>{venue ? <a href={venuePath(venue.id, dayOf(from))}>{venue.name}</a> : null}　{space?.name}{space?.floor ? `（${space.floor}）` : ''}{movedFrom ? <span className="hint">　原在{movedFrom.space?.name}</span> : null}</p>
      <p className="hint">{purpose}（{people} 人）{venue?.phone ? <>　电话 <a href={`tel:${venue.phone}`}>{venue.phone}</a></> : null}</p>
      {notice && unseen ? <Changed booking={booking} notice={notice} /> : null}
      {notice && !unseen ? <p className="hint">{notice}</p> : null}
      {!past && offers.some(({ action, enabled }) => action === 'cancel' && enabled) ? <Cancel booking={booking} /> : null}
    </li>
  );
}

function Changed({ booking: { id }, notice }: { readonly booking: OwnBooking; readonly notice: string }) {
  const { run, failure, refusal } = useOperation(AcknowledgeMutation, undefined, changes);
  return (
    <Notice tone="warning" title="有变动">
      <p>{notice}</p>
      {failure || refusal ? <p className="field-error" role="alert">{refusal?.message ?? failure}</p> : null}
      <p><Button onPress={() => void run({ id })}>知道了</Button></p>
    </Notice>
  );
}

function Cancel({ booking: { id, version, startsAt, endsAt } }: { readonly booking: OwnBooking }) {
  const [asked, setAsked] = useState(false);
  const { run, running, failure, refusal } = useOperation(CancelMutation, undefined, changes);
  const span = spanText(new Date(startsAt), new Date(endsAt));
  if (!asked) return <p className="no-print"><Button look="quiet" onPress={() => setAsked(true)}>取消预约<span className="unseen">：{span}</span></Button></p>;
  return (
    <Notice tone="warning" title={`取消 ${span} 的预约？`}>
      <p>时段马上空出来给别人。<RuleHelp rule="venues.cancelBefore" label="最迟哪一天取消" /></p>
      {failure || refusal ? <p className="field-error" role="alert">{refusal?.message ?? failure}</p> : null}
      <p className="tags"><Button look="main" onPress={() => void run({ id, version })}>{running ? '正在取消…' : '取消预约'}</Button><Button onPress={() => setAsked(false)}>不取消</Button></p>
    </Notice>
  );
}
