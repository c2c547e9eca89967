import { announce, Button, EmptyState, Loading, PageHeader, Panel, RefusalNote, type UrlShape, urlText, useOperation, useUrlState } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { dayOf, hoursLater, spanText, timeOf } from '../../time/shanghai.ts';
import { SpaceDocument } from '../spaces/spaces.documents.ts';
import { boardPath, bookingPath } from '../venue-words.ts';
import { BookForDocument } from './bookings.documents.ts';
import { type Holder, HolderFields } from './HolderFields.tsx';

const shape = { space: urlText, from: urlText, to: urlText } satisfies UrlShape;
const LONGEST = 8;

/** A booking for somebody who called: where and from when stands in the address. */
export function Component() {
  const { values } = useUrlState(shape);
  const [{ data, fetching }] = useQuery({ query: SpaceDocument, variables: { id: values.space } });
  if (fetching && !data) return <Loading />;
  if (!data?.space?.venue || Number.isNaN(Date.parse(values.from))) return <EmptyState title="请从场地的「看预约」里点一个空闲时段"><p><Link to="/venues">到场地</Link></p></EmptyState>;
  return <BookingForm space={{ ...data.space, venue: data.space.venue }} from={new Date(values.from)} />;
}

interface BookingFormProps {
  readonly space: { readonly id: string; readonly name: string; readonly capacity: number; readonly venue: { readonly id: string; readonly name: string } };
  readonly from: Date;
}

function BookingForm({ space, from }: BookingFormProps) {
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
            <select id="hours" className="gq-select" value={hours} onChange={({ target }) => setHours(Number(target.value))}>{Array.from({ length: LONGEST }, (_, index) => <option key={index} value={index + 1}>{index + 1} 小时，到 {timeOf(hoursLater(from, index + 1))}</option>)}</select></p>
          <HolderFields holder={holder} onChange={setHolder} />
          <p className="gq-row"><label htmlFor="people">人数（必填）</label><input id="people" inputMode="numeric" className="gq-select" value={people} onChange={({ target }) => setPeople(target.value.replace(/\D/g, ''))} /><span className="gq-soft">最多 {space.capacity} 人</span></p>
          <p className="gq-row"><label htmlFor="purpose">用途（必填）</label><input id="purpose" size={40} maxLength={100} className="gq-select" value={purpose} onChange={({ target }) => setPurpose(target.value)} /></p>
          <RefusalNote refusal={book.refusal} failure={book.failure} />
          <p className="gq-row"><Button type="primary" htmlType="submit" loading={book.running}>预约</Button><Link className="gq-button" to={back}>取消</Link></p>
        </form>
      </Panel>
    </>
  );
}
