import { ConflictTable, type RecordForm, type RefusalData, RefusalNote, shownOf } from '@gongqiao/ui';

interface CorrectRefusalProps {
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
  readonly form: RecordForm;
}

/** Why it was not saved. After somebody else's change both values are shown, and saving again takes those in the form. */
export function CorrectRefusal({ refusal, failure, form }: CorrectRefusalProps) {
  const mine = Object.fromEntries(form.touched.map((field) => [field.key, shownOf(field, form.inputs[field.key] ?? '')]));
  return (
    <RefusalNote refusal={refusal} failure={failure}>
      {refusal?.code === 'CONFLICT' && refusal.changes.length > 0 && (
        <>
          <ConflictTable changes={refusal.changes} mine={mine} onTakeTheirs={form.restore} />
          <p>核对后再点“保存更正”，就按表中“我的值”保存；您没有改的字段保持现值。</p>
        </>
      )}
    </RefusalNote>
  );
}
