import { CalendarDate, Choice, Integer, Moment, Noun, One, RoughDate, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { AnnualReportOutcome, AuthorityListKind, ListingEnd } from '../authority-list/authority-list.enums.ts';
import { Organization } from '../organization/organization.entity.ts';

/**
 * What a list says of one organization that is known, by the newest copy that held it. Nothing here is public, and whether it still
 * holds is no column: it follows from the day on which somebody looks (`operations/lists/listings.ts`).
 */
@Noun('AuthorityListing', '名单所载', { table: 'registry_authority_listing' })
export class AuthorityListing extends Row {
  @One(() => Organization, '社会组织') organization!: Organization;
  @Choice(AuthorityListKind, '名单') kind!: ValueOf<typeof AuthorityListKind>;
  @Text('公布的登记管理机关') authority!: string;
  @Integer('年度', { nullable: true }) reportYear!: number | null;
  @Choice(AnnualReportOutcome, '公布的结果', { nullable: true }) result!: ValueOf<typeof AnnualReportOutcome> | null;
  @RoughDate('列入日期', { nullable: true }) listedOn!: string | null;
  @Text('公布的原因', { nullable: true }) reason!: string | null;
  @RoughDate('移出日期', { nullable: true }) removedOn!: string | null;
  @Text('公布的网址') sourceUrl!: string;
  @CalendarDate('副本的公布日期') asOf!: string;
  @Moment('副本记入的时间') copiedAt!: Date;
  @CalendarDate('副本有效期至') expiresOn!: string;
  @RoughDate('何时已移出', { nullable: true }) endedOn!: string | null;
  @Choice(ListingEnd, '怎样知道已移出', { nullable: true }) endedBy!: ValueOf<typeof ListingEnd> | null;
}
