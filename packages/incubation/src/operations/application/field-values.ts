import type { Context } from '@gongqiao/kernel';
import { Region } from '@gongqiao/registry';
import type { Application } from '../../application/application.entity.ts';
import { ApplicationField, type FieldKey, fieldSpecs } from '../../application/application-field.ts';
import { refuse } from '../../refusals.ts';

/** How a field of an application reads as text: what forms send and what is compared. Empty is null. */
export function textOf(application: Application, field: FieldKey): string | null {
  const { property, kind } = fieldSpecs[field];
  const value = (application as unknown as Record<string, unknown>)[property];
  if (value === null || value === undefined || value === '') return null;
  return kind === 'region' ? (value as Region).code : String(value);
}

const invalid = (field: FieldKey, problem: string) => refuse('FIELD_INVALID', { field: ApplicationField.labels[field], problem }, [fieldSpecs[field].property]);

/** What a text means for a field, as the entity keeps it. */
export async function valueOf({ em }: Context, field: FieldKey, typed: string | null | undefined): Promise<unknown> {
  const { kind, most, property } = fieldSpecs[field];
  const text = typed ?? '';
  if (kind === 'flag') return text === 'true';
  if (text.trim() === '') return property === 'groupName' ? '' : null;
  if (kind === 'text') {
    if ([...text].length > most) throw invalid(field, `最多 ${most} 个字`);
    return text;
  }
  if (kind === 'region') {
    const region = await em.findOne(Region, { code: text.trim(), validTo: null } as never);
    if (!region) throw invalid(field, '请选择青岛市或者一个区市');
    return region;
  }
  if (!/^\d{1,13}$/.test(text.trim()) || Number(text) > most) throw invalid(field, '请填写不小于零的整数');
  return Number(text);
}
