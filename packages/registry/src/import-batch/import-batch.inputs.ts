import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: '一列应当理解为哪个字段' })
export class ImportColumnChoice {
  @Field(() => Int, { description: '第几张表' }) table!: number;
  @Field(() => Int, { description: '列号，从 0 起' }) index!: number;
  @Field(() => String, { nullable: true, description: '字段，空为不导入' }) field?: string | null;
}

@InputType({ description: '改正的一个值' })
export class ImportValueInput {
  @Field(() => String, { description: '字段' }) field!: string;
  @Field(() => String, { nullable: true, description: '值，照填写单元格的写法' }) value?: string | null;
}
