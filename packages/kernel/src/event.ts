import { changesShown } from './change.ts';
import { Choice, Id, Integer, Json, Moment, RoughDate, Text } from './columns.ts';
import { defineEnumeration } from './enumeration.ts';
import { newId } from './identifier.ts';
import { Noun, nounNamed } from './noun.ts';
import { policyFor } from './policy.ts';
import { FieldDifference } from './refusal.ts';
import { Computed } from './relations.ts';
import { type Viewer, withinScope } from './viewer.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export const EventKind = defineEnumeration('EventKind', '事件种类', { CREATE: '建立', UPDATE: '修改', ADVANCE: '办理', REMOVE: '撤销' });
/** Where what a row says comes from. */
export const Source = defineEnumeration('Source', '资料来源', { STAFF: '工作登记', IMPORT: '名单导入', SURVEY: '摸底调查', SELF_REPORT: '组织自报', REGISTER: '登记机关名册', CORRECTION: '核实更正', SYSTEM: '系统' });

function differencesOf(row: Readonly<Record<string, unknown>>, viewer: Viewer): FieldDifference[] {
  const meta = nounNamed(row['subjectType'] as string);
  return meta ? changesShown(meta, row['changes'] as FieldChange[], viewer) : [];
}

/** What happened to a row: by whom, when, why, and each field before and after. Only ever inserted. */
@Noun('Event', '事件', { table: 'kernel_event' })
export class Event {
  @Id('标识') id: string = newId();
  @Text('记录种类') subjectType!: string;
  @Text('记录标识', { hidden: true }) subjectId!: string;
  @Integer('版本') subjectVersion!: number;
  @Choice(EventKind, '种类') kind!: string;
  @Text('动作') action!: string;
  @Text('理由', { nullable: true }) reason!: string | null;
  @Choice(Source, '来源') source!: string;
  @RoughDate('情况起始日期', { nullable: true }) validSince!: string | null;
  @Json('改动') changes!: readonly FieldChange[];
  @Text('办理人') actorName!: string;
  @Text('账号', { hidden: true, nullable: true }) actorId!: string | null;
  @Text('批次', { hidden: true, nullable: true }) batchId!: string | null;
  @Moment('时间') at!: Date;
  @Text('范围', { hidden: true }) scope: string = '';
  @Computed(() => [FieldDifference], '各字段改动', { needs: ['subjectType', 'changes'], compute: differencesOf }) readonly differences?: FieldDifference[];
}

/** History follows the scope of the row that it is about. */
export const eventPolicy = policyFor(Event, { see: (viewer) => withinScope(viewer, 'kernel.history') });
