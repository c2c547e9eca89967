import { announce, Button, EmptyState, ErrorState, Loading, PageHeader, Panel, RefusalNote, type UrlShape, urlText, useOperation, useUrlState } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { freeHours } from '../../time/free-hours.ts';
import { dayOf, hoursLater, spanText, timeOf } from '../../time/shanghai.ts';
import { boardPath, bookingPath } from '../venue-words.ts';
import { BookForDocument, SlotDocument } from './bookings.documents.ts';
import { type Holder, HolderFields } from './HolderFields.tsx';

const shape = { venue: urlText, space: urlText, from: urlText } satisfies UrlShape;

/** A booking for somebody who called: where and from when stands in the address. */
export function Component() {
  const { values } = useUrlState(shape);
  const from = new Date(values.from);
  const known = !Number.isNaN(from.getTime());
  const [{ data, fetching, error }, again] = useQuery({ query: SlotDocument, variables: { space: values.space, venue: values.venue, day: known ? dayOf(from) : '' }, pause: !known, requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (fetching && !data) return <Loading />;
  const most = freeHours(data?.venueDay?.spaces.find(({ id }) => id === values.space)?.slots ?? [], values.from);
  if (!data?.space?.venue || most === 0) return <EmptyState title="这个时段不空闲"><p>请从场地的「看预约」里点一个空闲时段。<Link to="/venues">到场地</Link></p></EmptyState>;
  return <BookingForm space={{ ...data.space, venue: data.space.venue }} from={from} most={most} />;
}

interface BookingFormProps {
  readonly space: { readonly id: string; readonly name: string; readonly kind: string; readonly capacity: number; readonly venue: { readonly id: string; readonly name: string } };
  readonly from: Date;
  /** How many hours are free from then on. */
  readonly most: number;
}

function BookingForm({ space, from, most }: BookingFormProps) {
  const navigate = useNavigate();
  const book = useOperation(BookForDocument);
  const [hours, setHours] = useState(1);
  const [holder, setHolder] = useState<Holder>({ organization: null, group: '' });
  const [people, setPeople] = useState('');
  const [purpose, setPurpose] = useState('');
  const back = boardPath(space.venue.id, dayOf(from));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { space: space.id, from: from.toISOString(), to: hoursLater(from, hours).toISOString(), people: Number(people) || 0, purpose, organization: holder.organization?.id ?? null, group: holder.organization ? null : holder.group };
    const made = await book.run({ input });
    if (!made) return;
    announce(`已预约：${made.holderName}`);
    void navigate(bookingPath(made.id));
  };
  return (
    <>
      <PageHeader title="代为预约" back={{ to: back, label: `${space.venue.name}的预约` }} />
      <Panel title={`${space.name}　${spanText(from, hoursLater(from, hours))}`}>
        <form className="gq-stack" onSubmit={(event) => void submit(event)} noValidate>
          <p className="gq-row"><label htmlFor="hours">多长时间（必填）</label>
            <select id="hours" className="gq-select" value={hours} onChange={({ target }) => setHours(Number(target.value))}>{Array.from({ length: most }, (_, index) => <option key={index} value={index + 1}>{index + 1} 小时，到 {timeOf(hoursLater(from, index + 1))}</option>)}</select></p>
          <HolderFields holder={holder} onChange={setHolder} />
          <p className="gq-row"><label htmlFor="people">人数（必填）</label><input id="people" inputMode="numeric" className="gq-select" value={people} onChange={({ target }) => setPeople(target.value.replace(/\D/g, ''))} />{space.kind === 'ROOM' && <span className="gq-soft">最多 {space.capacity} 人</span>}</p>
          <p className="gq-row"><label htmlFor="purpose">用途（必填）</label><input id="purpose" size={40} maxLength={100} className="gq-select" value={purpose} onChange={({ target }) => setPurpose(target.value)} /></p>
          <RefusalNote refusal={book.refusal} failure={book.failure} />
          <p className="gq-row"><Button type="primary" htmlType="submit" loading={book.running}>预约</Button><Link className="gq-button" to={back}>取消</Link></p>
        </form>
      </Panel>
    </>
  );
}
