import { Field, ObjectType } from 'type-graphql';
import { display } from './change.ts';
import { Event, type FieldChange } from './event.ts';
import { type Class, nounNamed } from './noun.ts';
import { policyFor } from './policy.ts';
import { addField, Computed } from './relations.ts';
import { withinScope } from './viewer.ts';

@ObjectType({ description: '一个字段的改动' })
class FieldDifference {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '字段名称' }) label!: string;
  @Field(() => String, { nullable: true, description: '原值' }) before!: string | null;
  @Field(() => String, { nullable: true, description: '现值' }) after!: string | null;
}

function differencesOf(row: Readonly<Record<string, unknown>>): FieldDifference[] {
  const meta = nounNamed(row['subjectType'] as string);
  return (row['changes'] as FieldChange[]).filter(({ field }) => meta && !meta.columns.get(field)?.hidden).map(({ field, before, after }) => ({
    field, label: meta!.columns.get(field)?.title ?? meta!.relations.get(field)?.title ?? field,
    before: display(meta!, field, before), after: display(meta!, field, after),
  }));
}

addField(Event as Class, 'differences', Computed(() => [FieldDifference], '各字段改动', { needs: ['subjectType', 'changes'], compute: differencesOf }));

/** History follows the scope of the row that it is about. */
export const eventPolicy = policyFor(Event, { see: (viewer) => withinScope(viewer, 'kernel.history') });
