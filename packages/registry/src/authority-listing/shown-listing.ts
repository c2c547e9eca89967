import { LocalDate, PartialDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AnnualReportOutcome, AuthorityListKind, ListingEnd, ListingStanding } from '../authority-list/authority-list.enums.ts';

/** A listing as it is shown, to staff and to the organization alike: with what it is worth on the day. */
@ObjectType({ description: '登记管理机关公布的名单中关于一个组织的一条，照副本' })
export class ShownListing {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => AuthorityListKind.graphql, { description: '名单' }) kind!: ValueOf<typeof AuthorityListKind>;
  @Field(() => String, { description: '公布的登记管理机关' }) authority!: string;
  @Field(() => Int, { nullable: true, description: '年度' }) reportYear!: number | null;
  @Field(() => AnnualReportOutcome.graphql, { nullable: true, description: '公布的结果' }) result!: ValueOf<typeof AnnualReportOutcome> | null;
  @Field(() => PartialDate, { nullable: true, description: '列入日期' }) listedOn!: string | null;
  @Field(() => String, { nullable: true, description: '公布的原因' }) reason!: string | null;
  @Field(() => String, { description: '公布的网址' }) sourceUrl!: string;
  @Field(() => LocalDate, { description: '副本的公布日期' }) asOf!: string;
  @Field(() => LocalDate, { description: '副本有效期至' }) expiresOn!: string;
  @Field(() => PartialDate, { nullable: true, description: '何时已移出' }) endedOn!: string | null;
  @Field(() => ListingEnd.graphql, { nullable: true, description: '怎样知道已移出' }) endedBy!: ValueOf<typeof ListingEnd> | null;
  @Field(() => ListingStanding.graphql, { description: '现在是否有效' }) standing!: ValueOf<typeof ListingStanding>;
}
