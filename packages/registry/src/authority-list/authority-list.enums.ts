import { defineEnumeration } from '@gongqiao/kernel';

export const AuthorityListKind = defineEnumeration('AuthorityListKind', '登记管理机关公布的名单', { ANNUAL_REPORT: '年度报告（年检）结果', ABNORMAL_ACTIVITY: '活动异常名录', SERIOUS_VIOLATION: '严重违法失信名单' });
export const AnnualReportOutcome = defineEnumeration('AnnualReportOutcome', '公布的年度报告（年检）结果', {
  SUBMITTED: '已报送', LATE: '逾期报送', NOT_SUBMITTED: '未报送', QUALIFIED: '合格', PARTLY_QUALIFIED: '基本合格', UNQUALIFIED: '不合格',
});
export const ListingEnd = defineEnumeration('ListingEnd', '怎样知道已移出', { REMOVAL_DATE: '名单写明移出日期', ABSENT_FROM_FULL_LIST: '以后公布的完整名单中没有' });
export const ListingStanding = defineEnumeration('ListingStanding', '副本的一条现在是否有效', { CURRENT: '有效期内', EXPIRED: '副本已过期，以登记机关公布为准', ENDED: '已移出' });
