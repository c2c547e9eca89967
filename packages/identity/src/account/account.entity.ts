import { Choice, Event, Integer, Many, Moment, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Grant } from '../grant/grant.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { accountFilters } from './account.filters.ts';
import { accountSearch } from './account.search.ts';
import { AccountKind } from './account-kind.ts';
import { Department } from './departments.ts';

/** Who may sign in: staff of a department or unit, somebody of an organization, or a worker. One side to an account, and so to a session. What they may do is what they were granted. */
@Noun('Account', '账号', { table: 'identity_account', defaultOrder: 'account', search: accountSearch, filters: accountFilters })
export class Account extends Row {
  @Choice(AccountKind, '种类', { filter: true }) kind!: ValueOf<typeof AccountKind>;
  @Text('账号', { filter: true, order: true }) account!: string;
  @Text('称呼', { filter: true, order: true }) displayName!: string;
  @Text('手机号码（遮去中间）', { nullable: true, permission: 'identity.accounts', silent: true }) phoneMasked: string | null = null;
  @Text('封存的手机号码', { nullable: true, hidden: true, silent: true }) phoneSealed: string | null = null;
  @Text('手机号码的索引', { nullable: true, hidden: true, silent: true }) phoneIndex: string | null = null;
  @Text('密码摘要', { hidden: true, silent: true }) passwordHash!: string;
  @Moment('一次性密码的期限', { nullable: true, permission: 'identity.accounts' }) passwordTemporaryUntil: Date | null = null;
  @Moment('两步验证的设置时间', { nullable: true, permission: 'identity.accounts' }) secondFactorSince: Date | null = null;
  @Integer('通行密钥的个数', { nullable: true, permission: 'identity.accounts' }) passkeys: number | null = null;
  @Choice(Department, '部门', { nullable: true, filter: true }) department!: ValueOf<typeof Department> | null;
  @One(() => Unit, '单位', { nullable: true, filter: true }) unit!: Unit | null;
  @Text('社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @Moment('停用时间', { nullable: true }) disabledAt!: Date | null;
  @Many(() => Grant, 'account', '授权') readonly grants!: never;
  @Many(() => Grant, 'delegator', '委托出去的代理') readonly delegations!: never;
  @Many(() => Event, 'subjectId', '修改记录', { permission: 'identity.accounts' }) readonly events!: never;
}
