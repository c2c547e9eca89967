import { Partner } from '@gongqiao/partners';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '公开名录的一段变化' })
export class OrganizationChanges {
  @Partner('DIRECTORY') @Field(() => String, { description: '到此为止；下次从这里接着取' }) cursor!: string;
  @Partner('DIRECTORY') @Field(() => Boolean, { description: '后面还有' }) hasMore!: boolean;
  @Partner('DIRECTORY') @Field(() => [ID], { description: '新增或有改动的组织，内容另行查询' }) changed!: string[];
  @Partner('DIRECTORY') @Field(() => [ID], { description: '不再列入名录的组织：撤出、注销记录或者并入别的组织' }) removed!: string[];
}
