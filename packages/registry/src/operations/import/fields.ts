import { FIELDS } from '../../import/field.ts';
import { fieldLabel } from '../../import/report/reason-text.ts';
import type { ImportField } from '../../import-batch/import-batch.types.ts';

/** The fields that a column may be taken for, in the order of the template. */
export function importFields(): ImportField[] {
  return FIELDS.map((field) => ({ field, label: fieldLabel(field) }));
}
