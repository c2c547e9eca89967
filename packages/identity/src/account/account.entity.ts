import { Choice, Moment, Noun, One, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { Unit } from '../unit/unit.entity.ts';
import { Department } from './departments.ts';

/** Who may sign in: staff of a department or unit, or somebody of an organization. */
@Noun('Account', '账号', { table: 'identity_account', defaultOrder: 'account' })
export class Account extends Row {
  @Text('账号', { filter: true, order: true }) account!: string;
  @Text('称呼') displayName!: string;
  @Text('密码摘要', { hidden: true, silent: true }) passwordHash!: string;
  @Choice(Department, '部门', { nullable: true, filter: true }) department!: ValueOf<typeof Department> | null;
  @One(() => Unit, '单位', { nullable: true, filter: true }) unit!: Unit | null;
  @Text('社会组织', { hidden: true, nullable: true }) organizationId!: string | null;
  @TextList('角色') roles!: string[];
  @Moment('停用时间', { nullable: true }) disabledAt!: Date | null;
}
