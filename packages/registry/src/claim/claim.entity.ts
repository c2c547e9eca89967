import { Documents } from '@gongqiao/documents';
import { Choice, Computed, Event, flowOffers, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { Region } from '../region/region.entity.ts';
import { claimFlow } from './claim.flow.ts';

/** Somebody who registered says that an organization of the registry is theirs to maintain, and shows it; who it is was looked at by a clerk. */
@Noun('Claim', '认领', { table: 'registry_claim', defaultOrder: 'submittedAt' })
export class Claim extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @Text('申请账号', { hidden: true }) accountId!: string;
  @Text('申请人', { public: true }) applicantName!: string;
  @Text('申请人的手机号码（遮去中间）', { nullable: true }) applicantPhone!: string | null;
  @Text('在组织中的职务', { public: true }) post!: string;
  @Text('所填的名称', { public: true }) statedName!: string;
  @Text('所填的统一社会信用代码', { public: true, nullable: true }) statedCode!: string | null;
  @One(() => Region, '所在区市', { public: true, filter: true, column: 'region_code' }) region!: Region;
  @Text('说明', { public: true, nullable: true }) remark!: string | null;
  // Whether there is such a record is told to clerks only.
  @One(() => Organization, '社会组织', { nullable: true, filter: true }) organization!: Organization | null;
  @Choice(claimFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Moment('提交时间', { public: true, order: true }) submittedAt!: Date;
  @Text('答复', { public: true, nullable: true }) answer!: string | null;
  @Text('答复部门', { public: true, nullable: true }) answeredBy!: string | null;
  @Moment('答复时间', { public: true, nullable: true }) answeredAt!: Date | null;
  @Documents('附件', { public: true }) readonly documents!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(claimFlow, viewer), compute: (row, viewer) => flowOffers(claimFlow, row, viewer),
  }) readonly offers!: Offer[];
}
