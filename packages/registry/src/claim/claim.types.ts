import { Instant } from '@gongqiao/kernel';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '维护一个社会组织资料的人' })
export class OrganizationAdministrator {
  @Field(() => ID, { description: '账号的标识' }) id!: string;
  @Field(() => String, { description: '称呼' }) name!: string;
  @Field(() => String, { nullable: true, description: '手机号码（遮去中间）' }) phone!: string | null;
  @Field(() => Instant, { nullable: true, description: '自何时起' }) since!: Date | null;
  @Field(() => Boolean, { description: '就是本人' }) own!: boolean;
}

@ObjectType({ description: '不再管理的人' })
export class AdministratorEnded {
  @Field(() => ID, { description: '账号的标识' }) id!: string;
}
