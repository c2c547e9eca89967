import { RuleHelp } from '@gongqiao/rules/portal';
import type { ResultOf } from '@gongqiao/schema';
import { Button, ButtonLink, Fault, Notice, Skeleton } from '@gongqiao/ui/light';
import { type Field, type FieldInput, FormField, type RefusalData, useOperation } from '@gongqiao/ui/light/signed-in';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { dayOf, hoursLater, spanText, timeOf } from '../../../time/shanghai.ts';
import { VenueDayQuery } from '../DaySlots.tsx';
import { venuePath, type Wanted } from '../venue-address.ts';
import { freeHours } from '../../../time/free-hours.ts';
import { BookMutation } from './own-bookings.documents.ts';

export type Booked = Extract<ResultOf<typeof BookMutation>['result'], { __typename: 'Booking' }>;

interface BookFormProps {
  readonly wanted: Wanted;
  readonly onBooked: (booking: Booked) => void;
}

/** Books what was chosen: for how long, for how many, what for. */
export function BookForm({ wanted, onBooked }: BookFormProps) {
  const day = dayOf(new Date(wanted.from));
  const [{ data, error }, again] = useQuery({ query: VenueDayQuery, variables: { venue: wanted.venue, day }, requestPolicy: 'network-only' });
  if (error) return <Fault title="空闲时段没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={6} label="正在读取空闲时段" />;
  const space = data.venueDay?.spaces.find(({ id }) => id === wanted.space);
  const most = space ? freeHours(space.slots, wanted.from) : 0;
  const back = <p><ButtonLink to={venuePath(wanted.venue, day)}>看别的时段</ButtonLink></p>;
  if (!space || most === 0) return <Notice tone="warning" title="这个时段已经不空闲"><p>刚刚被别人约走，或者已经过去。</p>{back}</Notice>;
  return <SlotForm wanted={wanted} name={space.name} capacity={space.kind === 'ROOM' ? space.capacity : null} most={most} onBooked={onBooked} back={back} />;
}

interface SlotFormProps extends BookFormProps {
  readonly name: string;
  readonly capacity: number | null;
  readonly most: number;
  readonly back: ReactNode;
}

function fieldsOf(from: Date, most: number, capacity: number | null): readonly Field[] {
  const options = Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: `${index + 1} 小时，到 ${timeOf(hoursLater(from, index + 1))}` }));
  return [
    { key: 'hours', label: '用多久', kind: 'choice', required: true, options, beside: () => <RuleHelp rule="venues.bookingHorizon" label="最早提前多久预约" /> },
    { key: 'people', label: '人数', kind: 'number', required: true, ...(capacity === null ? {} : { help: `最多 ${capacity} 人。` }) },
    { key: 'purpose', label: '用途', kind: 'text', required: true, maxLength: 100, help: '例如“劳动法讲座”。' },
  ];
}

const asWhole = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0);

function useBooking({ wanted, onBooked }: BookFormProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, FieldInput>>>({ hours: '1', people: '', purpose: '' });
  const book = useOperation(BookMutation);
  const from = new Date(wanted.from);
  const to = hoursLater(from, asWhole(String(typed['hours'])) || 1);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await book.run({ input: { space: wanted.space, from: from.toISOString(), to: to.toISOString(), people: asWhole(String(typed['people'])), purpose: String(typed['purpose']) } });
    if (done) onBooked(done);
  };
  const type = (key: string, input: FieldInput) => { book.reset(); setTyped((now) => ({ ...now, [key]: input })); };
  return { typed, type, book, from, to, submit };
}

const errorAt = (refusal: RefusalData | null, key: string): string | undefined => (refusal?.fields.includes(key) ? refusal.message : undefined);

function SlotForm({ name, capacity, most, back, ...rest }: SlotFormProps) {
  const { typed, type, book, from, to, submit } = useBooking(rest);
  const { refusal, failure, running } = book;
  const fields = fieldsOf(from, most, capacity);
  const shown = refusal && !fields.some(({ key }) => refusal.fields.includes(key)) ? refusal.message : failure;
  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)} noValidate aria-label="预约">
      <h2>预约 {name}</h2>
      <p><strong>{spanText(from, to)}</strong></p>
      {fields.map((field) => <FormField key={field.key} field={field} input={typed[field.key] ?? ''} error={errorAt(refusal, field.key)} onChange={(input) => type(field.key, input)} />)}
      {shown ? <Notice tone="fault" title="没有约成"><p>{shown}</p>{back}</Notice> : null}
      <p><Button look="main" submit>{running ? '正在预约…' : '预约'}</Button></p>
      {shown ? null : back}
    </form>
  );
}
