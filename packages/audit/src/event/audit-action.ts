import { Field, ObjectType } from 'type-graphql';

/** An action that the chain may name, in words. */
@ObjectType({ description: '审计记录中的动作' })
export class AuditAction {
  @Field(() => String, { description: '名字' }) name!: string;
  @Field(() => String, { description: '说法' }) title!: string;
}
