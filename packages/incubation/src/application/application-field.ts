import { defineEnumeration, type ValueOf } from '@gongqiao/kernel';
import { Field, InputType } from 'type-graphql';

/** What an applicant fills in, field by field. */
export const ApplicationField = defineEnumeration('ApplicationField', '入驻申请的一项内容', {
  GROUP_NAME: '组织或小组的名称', OTHER_NAMES: '简称和别名', REGISTERED: '已经登记', REGION: '所在区市', PEOPLE_COUNT: '现有人数', TARGET_WORKERS: '服务哪些职工', PLAN: '计划', SPACE_WANTED: '需要几个工位', FUND_WANTED: '需要的资金', REMARK: '其他说明',
});
export type FieldKey = ValueOf<typeof ApplicationField>;

interface FieldSpec {
  readonly property: string;
  readonly kind: 'text' | 'integer' | 'money' | 'flag' | 'region';
  readonly most: number;
}

/** How each is kept: texts by their longest, numbers by their greatest. */
export const fieldSpecs: Readonly<Record<FieldKey, FieldSpec>> = {
  GROUP_NAME: { property: 'groupName', kind: 'text', most: 100 },
  OTHER_NAMES: { property: 'otherNames', kind: 'text', most: 200 },
  REGISTERED: { property: 'registered', kind: 'flag', most: 1 },
  REGION: { property: 'region', kind: 'region', most: 6 },
  PEOPLE_COUNT: { property: 'peopleCount', kind: 'integer', most: 100_000 },
  TARGET_WORKERS: { property: 'targetWorkers', kind: 'text', most: 500 },
  PLAN: { property: 'plan', kind: 'text', most: 10_000 },
  SPACE_WANTED: { property: 'spaceWanted', kind: 'integer', most: 1_000 },
  FUND_WANTED: { property: 'fundWanted', kind: 'money', most: 1_000_000_000_00 },
  REMARK: { property: 'remark', kind: 'text', most: 2_000 },
};

/** One field as it is to read, and as it read when whoever changed it began: what others changed meanwhile is told apart by it. */
@InputType({ description: '一项内容的改动' })
export class FieldChangeInput {
  @Field(() => ApplicationField.graphql, { description: '哪一项' }) field!: FieldKey;
  @Field(() => String, { nullable: true, description: '改动以前的内容；空的为空' }) from?: string | null;
  @Field(() => String, { nullable: true, description: '改成什么；清空的为空' }) to?: string | null;
}
