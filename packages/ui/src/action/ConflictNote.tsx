import type { RecordForm } from '../form/use-record-form.ts';
import type { RefusalData } from '../graph/refusal.ts';
import { ConflictTable } from './ConflictTable.tsx';
import { RefusalNote } from './RefusalNote.tsx';

interface ConflictNoteProps {
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
  readonly form: RecordForm;
  /** The button that saves, as it is called. */
  readonly submit: string;
}

/** Why a form was not saved. After somebody else's change both values stand side by side, and saving again takes what is chosen. */
export function ConflictNote({ refusal, failure, form, submit }: ConflictNoteProps) {
  return (
    <RefusalNote refusal={refusal} failure={failure}>
      {refusal?.code === 'CONFLICT' && refusal.changes.length > 0 && (
        <>
          <ConflictTable changes={refusal.changes} form={form} />
          <p>两边都改过的，选用哪一个，也可以在下面的表单里另填；核对后再点“{submit}”。您没有改的字段保持现值。</p>
        </>
      )}
    </RefusalNote>
  );
}
