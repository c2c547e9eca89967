import { Department, Unit, ViewerKind } from '@gongqiao/identity';
import { Choice, Computed, defineEnumeration, Id, Integer, Moment, newId, Noun, nounNamed, One, Text, type ValueOf } from '@gongqiao/kernel';

export const AuditOutcome = defineEnumeration('AuditOutcome', '审计记录的结果', { DONE: '办成', REFUSED: '未受理', FAILED: '出错' });

/** One link of the chain: who did what to what, and how it went. Written by the database alone. */
@Noun('AuditEvent', '审计记录', { table: 'audit_event', defaultOrder: 'seq' })
export class AuditEvent {
  @Id('标识') id: string = newId();
  @Integer('序号', { filter: true, order: true }) seq!: number;
  @Moment('时间', { filter: true }) at!: Date;
  @Text('账号标识', { nullable: true, filter: true }) actorId!: string | null;
  @Text('称呼', { filter: true }) actorName!: string;
  @Choice(ViewerKind, '用户种类', { filter: true }) actorKind!: ValueOf<typeof ViewerKind>;
  @Choice(Department, '部门', { nullable: true, filter: true }) department!: ValueOf<typeof Department> | null;
  @One(() => Unit, '单位', { nullable: true, filter: true }) unit!: Unit | null;
  @Text('社会组织', { nullable: true, filter: true }) organizationId!: string | null;
  @Text('动作', { filter: true }) action!: string;
  @Text('对象种类', { nullable: true, filter: true }) objectType!: string | null;
  @Text('对象标识', { nullable: true, filter: true }) objectId!: string | null;
  @Computed(() => String, '对象的名目', { nullable: true, needs: ['objectType'], compute: (row) => nounNamed(row['objectType'] as string)?.title ?? null }) readonly objectTitle!: string | null;
  @Choice(AuditOutcome, '结果', { filter: true }) outcome!: ValueOf<typeof AuditOutcome>;
  @Text('请求编号', { nullable: true, filter: true }) requestId!: string | null;
  @Text('事由', { nullable: true }) purpose!: string | null;
  @Id('事务标识', { nullable: true }) transactionId!: string | null;
  @Text('附记') payload!: string;
  @Text('前一条的校验值') prevHash!: string;
  @Text('校验值') hash!: string;
  @Text('范围', { hidden: true }) scope: string = '';
}
