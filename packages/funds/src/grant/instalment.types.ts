import { Fen, LocalDate } from '@gongqiao/kernel';
import { Field, InputType, ObjectType } from 'type-graphql';

/** How a part of the money is planned, before there are payments. */
export interface Instalment {
  /** Fen. */
  readonly amount: number;
  readonly condition: string;
  readonly dueOn: string | null;
}

@ObjectType({ description: '安排的一期' })
export class PlannedInstalment {
  @Field(() => Fen, { description: '金额' }) amount!: number;
  @Field(() => String, { description: '在什么时候、做到什么以后付' }) condition!: string;
  @Field(() => LocalDate, { nullable: true, description: '预计哪一天付' }) dueOn!: string | null;
}

@InputType({ description: '一期拨付' })
export class InstalmentInput {
  @Field(() => Fen, { description: '金额' }) amount!: string;
  @Field(() => String, { description: '在什么时候、做到什么以后付' }) condition!: string;
  @Field(() => LocalDate, { nullable: true, description: '预计哪一天付' }) dueOn?: string | null;
}
