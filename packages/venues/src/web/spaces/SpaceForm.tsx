import { Button, fieldsOf, focusFirstError, LeaveGuard, RecordFields, type RecordForm, type RefusalData, RefusalNote } from '@gongqiao/ui';
import { type FormEvent, useRef } from 'react';
import { Link } from 'react-router';

interface SpaceFormProps {
  readonly form: RecordForm;
  readonly submit: string;
  readonly back: string;
  readonly operation: { readonly running: boolean; readonly refusal: RefusalData | null; readonly failure: string | null };
  readonly onSubmit: (input: never) => Promise<boolean>;
}

export function SpaceForm({ form, submit, back, operation, onSubmit }: SpaceFormProps) {
  const box = useRef<HTMLFormElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const values = form.read(fieldsOf(form.groups));
    if (values === null || !(await onSubmit(values as never))) focusFirstError(box.current);
  };
  return (
    <form ref={box} className="gq-form" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard form={form} />
      <RefusalNote refusal={operation.refusal} failure={operation.failure} />
      <RecordFields form={form} marks={false} />
      <div className="gq-form-actions"><Button type="primary" htmlType="submit" loading={operation.running}>{submit}</Button><Link className="gq-button" to={back}>取消</Link></div>
    </form>
  );
}
