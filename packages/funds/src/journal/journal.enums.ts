import { defineEnumeration } from '@gongqiao/kernel';

export const JournalAccount = defineEnumeration('JournalAccount', '分录的账户', { SOURCE: '预算来源', AVAILABLE: '可用', COMMITTED: '已承诺', PAID: '已付款' });

export const JournalKind = defineEnumeration('JournalKind', '分录的种类', { ADOPT: '下达预算', RAISE: '调增', LOWER: '调减', COMMIT: '承诺', RELEASE: '释放承诺', PAY: '付款', REVERSE: '冲销付款' });
