import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '一个字段的改动' })
export class FieldDifference {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '字段名称' }) label!: string;
  @Field(() => String, { nullable: true, description: '原值' }) before!: string | null;
  @Field(() => String, { nullable: true, description: '现值' }) after!: string | null;
}

/** What somebody else changed since the version that a refused update started from. */
@ObjectType({ description: '他人已作的改动' })
export class Change extends FieldDifference {
  @Field(() => String, { nullable: true, description: '改动人' }) by!: string | null;
}

/** An expected failure, as data: what was refused, why, and what to do. */
@ObjectType({ description: '未能办理：原因与办法' })
export class Refusal {
  @Field(() => String, { description: '代码' }) code!: string;
  @Field(() => String, { description: '说明' }) message!: string;
  @Field(() => [String], { description: '相关字段' }) fields!: readonly string[];
  @Field(() => [Change], { description: '他人已作的改动' }) changes!: readonly Change[];
}

/** Thrown by operations, returned to clients as `Refusal`; the transaction is rolled back. */
export class Refused extends Error {
  constructor(readonly code: string, message: string, readonly fields: readonly string[] = [], readonly changes: readonly Change[] = []) {
    super(message);
  }

  toData(): Refusal & { __typename: 'Refusal' } {
    return { __typename: 'Refusal', code: this.code, message: this.message, fields: this.fields, changes: this.changes };
  }
}

/** The kernel's own refusals; domains add theirs in `refusals.ts`. */
export const kernelRefusals = {
  NOT_FOUND: '没有找到，或者不在您的职责范围内。',
  CONFLICT: '别人刚刚修改过，请核对下列改动后再保存，您填写的内容还在。',
  NOT_NOW: '当前状态下不能办理此项。',
  MISSING: '还有必填内容没有填写。',
  REASON_REQUIRED: '请写明理由。',
  NOT_PERMITTED: '您没有办理此项的权限。',
  NOTHING_CHANGED: '没有改动任何内容。',
  OUT_OF_SIGHT: '已经办好。这条记录现在不在您的职责范围内，不再显示。',
} as const;

/** Makes a typed `refuse(code, ...)` from a table of codes and Chinese messages; `{name}` in a message is filled in. */
export function refusalsFor<Code extends string>(table: Readonly<Record<Code, string>>) {
  return (code: Code, values: Readonly<Record<string, string | number>> = {}, fields: readonly string[] = []): Refused =>
    new Refused(code, table[code].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? '')), fields);
}

export const refuse = refusalsFor(kernelRefusals);
