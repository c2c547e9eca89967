import { Button, fieldsOf, focusFirstError, LeaveGuard, type Operation, RecordFields, type RecordForm, type RefusalData, RefusalNote } from '@gongqiao/ui';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type Hours, spansOf } from './hours.ts';
import { HoursFields } from './HoursFields.tsx';
import { wrongDays } from './venue-fields.ts';
import type { VenueInput } from './venues.documents.ts';

interface VenueFormProps {
  readonly form: RecordForm;
  readonly hours: Hours;
  readonly submit: string;
  readonly back: string;
  readonly operation: Pick<Operation<{ readonly __typename: string }, never>, 'running' | 'failure'> & { readonly refusal: RefusalData | null };
  readonly onSubmit: (input: VenueInput) => Promise<boolean>;
}

/** What is said of a venue, its opening hours included. */
export function VenueForm({ form, hours: initial, submit, back, operation, onSubmit }: VenueFormProps) {
  const box = useRef<HTMLFormElement>(null);
  const [hours, setHours] = useState(initial);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const values = form.read(fieldsOf(form.groups));
    const wrong = wrongDays((values?.['closedDays'] ?? []) as string[]);
    if (wrong.length > 0) form.setErrors({ closedDays: `“${wrong[0]}”不是日期，请写作 2018-10-01。` });
    if (values === null || wrong.length > 0 || !(await onSubmit({ ...values, openingHours: spansOf(hours) } as never))) focusFirstError(box.current);
  };
  const refused = operation.refusal?.fields.includes('openingHours') ? operation.refusal.message : undefined;
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard form={form} />
      <RefusalNote refusal={operation.refusal} failure={operation.failure} />
      <RecordFields form={form} marks={false} />
      <HoursFields hours={hours} error={refused} onChange={setHours} />
      <div className="gq-form-actions"><Button type="primary" htmlType="submit" loading={operation.running}>{submit}</Button><Link className="gq-button" to={back}>取消</Link></div>
    </form>
  );
}
