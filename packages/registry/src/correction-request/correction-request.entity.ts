import { Documents } from '@gongqiao/documents';
import { Department, Unit } from '@gongqiao/identity';
import { all, Choice, Computed, Event, flowOffers, Integer, Json, Many, matches, Moment, Noun, Offer, One, propertiesForFlow, propertiesOf, RoughDate, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { OrganizationPatch } from '../organization/organization.input.ts';
import { changesAsked } from './correction-request.display.ts';
import { RequesterKind } from './correction-request.enums.ts';
import { correctionRequestFilters, UNREAD } from './correction-request.filters.ts';
import { correctionRequestFlow, ownRequests } from './correction-request.flow.ts';
import { RequestedChange } from './correction-request.types.ts';

/** Somebody asks to have an organization's record corrected, says on what grounds, and is told what was decided. */
@Noun('CorrectionRequest', '更正申请', { table: 'registry_correction_request', defaultOrder: 'submittedAt', filters: correctionRequestFilters })
export class CorrectionRequest extends Row {
  // Those who are no staff act on their own requests too, and say which version they saw.
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Organization, '社会组织', { public: true, filter: true }) organization!: Organization;
  @Text('申请时的名称', { public: true }) organizationName!: string;
  @Choice(RequesterKind, '申请方', { public: true, filter: true }) requesterKind!: ValueOf<typeof RequesterKind>;
  @Text('申请人', { public: true }) requesterName!: string;
  @Text('申请账号', { hidden: true, nullable: true }) accountId!: string | null;
  @One(() => Unit, '申请单位', { filter: true, nullable: true }) unit!: Unit | null;
  @Choice(Department, '申请部门', { filter: true, nullable: true }) department!: ValueOf<typeof Department> | null;
  @Integer('申请时的版本') organizationVersion!: number;
  @Json('申请的值') asked!: Record<string, unknown>;
  @Json('申请时的值') before!: Record<string, unknown>;
  @Text('申请的依据', { public: true }) grounds!: string;
  @RoughDate('情况起始日期', { public: true, nullable: true }) validSince!: string | null;
  @Choice(correctionRequestFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Moment('提交时间', { public: true, order: true }) submittedAt!: Date;
  @TextList('采纳的字段') accepted!: string[];
  @Text('答复', { public: true, nullable: true }) answer!: string | null;
  @Text('答复部门', { public: true, nullable: true }) answeredBy!: string | null;
  @Moment('答复时间', { public: true, nullable: true }) answeredAt!: Date | null;
  @Moment('申请方看到答复的时间', { public: true, nullable: true, silent: true }) seenAt!: Date | null;
  @Documents('附件', { public: true }) readonly documents!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [RequestedChange], '申请的各项', { public: true, needs: ['asked', 'before', 'state', 'accepted'], compute: changesAsked }) readonly changes!: RequestedChange[];
  @Computed(() => OrganizationPatch, '申请的各项内容', { public: true, needs: ['asked'], compute: (row) => row['asked'] }) readonly values!: OrganizationPatch;
  @Computed(() => Boolean, '我方没有看过的答复', {
    public: true, needs: (viewer) => ['state', 'seenAt', ...propertiesOf(ownRequests(viewer))], compute: (row, viewer) => matches(all(UNREAD, ownRequests(viewer)), row),
  }) readonly unread!: boolean;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(correctionRequestFlow, viewer), compute: (row, viewer) => flowOffers(correctionRequestFlow, row, viewer),
  }) readonly offers!: Offer[];
}
