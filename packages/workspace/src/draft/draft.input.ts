import { Field, ID, InputType, Int } from 'type-graphql';
import { refuse } from '../refusals.ts';
import type { DraftField } from './draft.types.ts';

// Far more than any form holds; a draft is no place to keep files.
const LONGEST = 100_000;

@InputType({ description: '草稿中的一个字段' })
export class DraftFieldInput {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { nullable: true, description: '填写的内容' }) text?: string | null;
  @Field(() => [String], { nullable: true, description: '填写的各项（多项的字段）' }) words?: string[] | null;
}

@InputType({ description: '要存的草稿' })
export class DraftInput {
  @Field(() => ID, { description: '哪一条记录' }) subject!: string;
  @Field(() => Int, { nullable: true, description: '开始填写时的版本' }) baseVersion?: number | null;
  @Field(() => [DraftFieldInput], { description: '改动的各字段' }) fields!: DraftFieldInput[];
  @Field(() => String, { description: '理由' }) reason!: string;
  @Field(() => String, { description: '在哪个浏览器填写' }) device!: string;
}

/** The fields as they are kept. */
export function fieldsStated({ fields, reason, device }: DraftInput): DraftField[] {
  const stated = fields.map(({ field, text, words }) => ({ field, text: text ?? null, words: words ?? null }));
  if (JSON.stringify([stated, reason, device]).length > LONGEST) throw refuse('DRAFT_LONG');
  return stated;
}
