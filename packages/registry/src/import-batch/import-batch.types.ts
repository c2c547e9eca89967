import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '文件中的一列是怎样理解的' })
export class ImportColumn {
  @Field(() => Int, { description: '第几张表' }) table!: number;
  @Field(() => Int, { description: '列号，从 0 起' }) index!: number;
  @Field(() => String, { description: '列标，如 A' }) letter!: string;
  @Field(() => String, { description: '表头' }) header!: string;
  @Field(() => String, { nullable: true, description: '金额单位' }) unit!: string | null;
  @Field(() => String, { nullable: true, description: '理解为的字段，空为不导入' }) field!: string | null;
}

@ObjectType({ description: '一个可以导入的字段' })
export class ImportField {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '名称' }) label!: string;
}

@ObjectType({ description: '一行的一个提示' })
export class ImportReason {
  @Field(() => String, { description: '代码' }) code!: string;
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '说明与办法' }) text!: string;
}

@ObjectType({ description: '一行读到的一个值' })
export class ImportValue {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { description: '名称' }) label!: string;
  @Field(() => String, { nullable: true, description: '值' }) value!: string | null;
  @Field(() => String, { nullable: true, description: '库中现值（更新时）' }) present!: string | null;
}

@ObjectType({ description: '各种结果的行数；读到 = 新增 + 更新 + 重复 + 待核对 + 不能导入 + 跳过' })
export class ImportCounts {
  @Field(() => Int, { description: '读到' }) read!: number;
  @Field(() => Int, { description: '新增' }) create!: number;
  @Field(() => Int, { description: '更新' }) update!: number;
  @Field(() => Int, { description: '重复' }) duplicate!: number;
  @Field(() => Int, { description: '待核对' }) needsReview!: number;
  @Field(() => Int, { description: '不能导入' }) reject!: number;
  @Field(() => Int, { description: '跳过的空行与合计行' }) skipped!: number;
  @Field(() => Int, { description: '已新增' }) created!: number;
  @Field(() => Int, { description: '已更新' }) updated!: number;
  @Field(() => Int, { description: '内容相同' }) unchanged!: number;
  @Field(() => Int, { description: '未导入' }) left!: number;
  @Field(() => Int, { description: '待法律工作部确认' }) waiting!: number;

  static from(tally: Readonly<Record<string, number>>): ImportCounts {
    const names = ['read', 'create', 'update', 'duplicate', 'needsReview', 'reject', 'skipped', 'created', 'updated', 'unchanged', 'left', 'waiting'] as const;
    return Object.fromEntries(names.map((name) => [name, tally[name] ?? 0])) as never;
  }
}
