import { attachDocuments } from '@gongqiao/documents';
import { type Change, type Context, getRow, refuse as refuseAnyway, Refused, updateRow } from '@gongqiao/kernel';
import { Application } from '../../application/application.entity.ts';
import { ownApplications } from '../../application/application.flow.ts';
import { ApplicationField, type FieldChangeInput, fieldSpecs } from '../../application/application-field.ts';
import { refuse } from '../../refusals.ts';
import { textOf, valueOf } from './field-values.ts';

const EDITABLE = ['DRAFT', 'RETURNED'];

export const getOwn = (context: Context, id: string): Promise<Application> => getRow(context, Application, id, ownApplications(context.viewer));

const same = (one: string | null | undefined, other: string | null | undefined): boolean => (one ?? '') === (other ?? '');

// History is the union's to read; whose text stands there, both editors of one draft are told.
async function editorOf({ sql }: Context, id: string, property: string, since: number): Promise<string | null> {
  const { rows } = await sql.query("select actor_name as name from kernel_history('Application', $1) h where subject_version > $3 and exists (select from jsonb_array_elements(h.changes) c where c ->> 'field' = $2) order by at desc limit 1", [id, property, since]);
  return (rows[0]?.['name'] as string | undefined) ?? null;
}

/** Both texts of a field that two people changed: what stands there now and by whom, and what was sent. */
async function bothTexts(context: Context, application: Application, version: number, { field, from, to }: FieldChangeInput): Promise<Change[]> {
  const { property } = fieldSpecs[field];
  const [label, before] = [ApplicationField.labels[field], from ?? null];
  return [
    { field: property, label, before, after: textOf(application, field), by: await editorOf(context, application.id, property, version) },
    { field: property, label, before, after: to ?? null, by: context.viewer.name },
  ];
}

/** Saves the fields that were changed, each against what it was changed from: different fields of two editors merge, the same field is refused with both texts, and nothing of either is lost. */
export async function saveApplication(context: Context, id: string, version: number, changes: readonly FieldChangeInput[], uploads: readonly string[]): Promise<Application> {
  const application = await getOwn(context, id);
  if (!EDITABLE.includes(application.state)) throw refuse('APPLICATION_LOCKED');
  const differing = changes.filter(({ field, to }) => !same(textOf(application, field), to));
  const contested = differing.filter(({ field, from }) => !same(textOf(application, field), from));
  if (contested.length > 0) {
    const both = await Promise.all(contested.map((change) => bothTexts(context, application, version, change)));
    const { code, message } = refuseAnyway('CONFLICT');
    throw new Refused(code, message, contested.map(({ field }) => fieldSpecs[field].property), both.flat());
  }
  const values = Object.fromEntries(await Promise.all(differing.map(async ({ field, to }) => [fieldSpecs[field].property, await valueOf(context, field, to)] as const)));
  if (differing.length > 0) await updateRow(context, application, application.version, values, { action: 'save', source: 'SELF_REPORT' });
  await context.em.flush();
  await attachDocuments(context, application, uploads);
  return application;
}
