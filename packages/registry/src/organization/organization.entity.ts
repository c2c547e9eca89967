import { Unit } from '@gongqiao/identity';
import { CalendarDate, Choice, ChoiceList, Computed, Event, Flag, Id, Integer, Many, Money, Noun, Offer, offersOf, One, propertiesForOffers, RoughDate, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { Partner } from '@gongqiao/partners';
import { Contact } from '../contact/contact.entity.ts';
import { CorrectionRequest } from '../correction-request/correction-request.entity.ts';
import { Merge } from '../merge/merge.entity.ts';
import { Region } from '../region/region.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { codeRemark } from './code-remark.ts';
import { organizationActions } from './organization.actions.ts';
import { AssessmentLevel, Doubt, FundingSource, IdentifierScheme, LabourDomain, OrganizationKind, RegistrationStatus, ServiceMethod } from './organization.enums.ts';
import { organizationFilters } from './organization.filters.ts';
import { organizationSearch } from './organization.search.ts';

/** A social organization in the field of labour relations, of any legal form, registered or not. */
@Noun('Organization', '社会组织', {
  table: 'registry_organization', search: organizationSearch, redirect: 'merged_into_id', filters: organizationFilters, defaultOrder: 'name',
  orders: { name: { title: '名称（拼音）', sql: '$.name_order' } },
})
export class Organization extends Row {
  @Partner('DIRECTORY') @Text('名称', { public: true }) name!: string;
  @Partner('DIRECTORY') @TextList('曾用名', { public: true }) formerNames!: string[];
  @Partner('DIRECTORY') @Text('统一社会信用代码', { public: true, nullable: true, order: true }) creditCode!: string | null;
  @Partner('DIRECTORY') @TextList('曾用代码', { public: true }) formerCodes!: string[];
  @Computed(() => String, '代码提示', { nullable: true, needs: ['creditCode'], compute: (row) => codeRemark(row['creditCode'] as string | null) }) readonly codeRemark!: string | null;
  @Partner('DIRECTORY') @Choice(IdentifierScheme, '编号体系', { public: true }) identifierScheme!: ValueOf<typeof IdentifierScheme>;
  @Text('采用不合校验代码的理由', { nullable: true }) codeOverrideReason!: string | null;
  @Partner('DIRECTORY') @Choice(OrganizationKind, '组织类型', { public: true, nullable: true, filter: true }) kind!: ValueOf<typeof OrganizationKind> | null;
  @Partner('DIRECTORY') @Choice(RegistrationStatus, '登记状态', { public: true, nullable: true, filter: true }) registrationStatus!: ValueOf<typeof RegistrationStatus> | null;
  @Partner('DIRECTORY') @Text('登记管理机关', { public: true, nullable: true, filter: true }) registrationAuthority!: string | null;
  @Partner('DIRECTORY') @Text('业务主管单位', { public: true, nullable: true, filter: true }) supervisingUnit!: string | null;
  @Partner('DIRECTORY') @One(() => Region, '所属区市', { public: true, nullable: true, filter: true, column: 'region_code' }) region!: Region | null;
  @Partner('DIRECTORY') @Text('街道（镇）', { public: true, nullable: true, filter: true }) street!: string | null;
  @Partner('DIRECTORY') @RoughDate('成立日期', { public: true, nullable: true, filter: true, order: true }) foundedOn!: string | null;
  @Partner('SERVICES') @ChoiceList(LabourDomain, '业务领域', { public: true }) labourDomains!: ValueOf<typeof LabourDomain>[];
  @Partner('SERVICES') @TextList('其他领域', { public: true }) otherDomains!: string[];
  @Integer('专职人数', { nullable: true, filter: true, order: true }) fullTimeStaff!: number | null;
  @Integer('兼职人数', { nullable: true, filter: true }) partTimeStaff!: number | null;
  @Integer('志愿者人数', { nullable: true, filter: true, order: true }) volunteers!: number | null;
  @Money('年收入', { nullable: true, filter: true, order: true }) annualIncome!: number | null;
  @ChoiceList(FundingSource, '资金来源') fundingSources!: ValueOf<typeof FundingSource>[];
  @TextList('其他资金来源') otherFundingSources!: string[];
  @Partner('SERVICES') @TextList('活动内容', { public: true, filter: true }) activities!: string[];
  @Partner('SERVICES') @ChoiceList(ServiceMethod, '工作方式', { public: true }) methods!: ValueOf<typeof ServiceMethod>[];
  @Partner('SERVICES') @TextList('其他工作方式', { public: true }) otherMethods!: string[];
  @Partner('STANDING') @Choice(AssessmentLevel, '评估等级', { public: true, nullable: true, filter: true }) assessmentLevel!: ValueOf<typeof AssessmentLevel> | null;
  @Partner('STANDING') @RoughDate('评定日期', { public: true, nullable: true }) assessedOn!: string | null;
  @Partner('STANDING') @CalendarDate('评估有效期至', { public: true, nullable: true, filter: true }) assessmentExpiresOn!: string | null;
  @Partner('STANDING') @Flag('是否建会', { public: true, nullable: true, filter: true }) hasUnion!: boolean | null;
  @ChoiceList(Doubt, '存疑') doubts!: ValueOf<typeof Doubt>[];
  @Flag('列入公开名录', { filter: true }) published!: boolean;
  @One(() => Unit, '报送单位', { nullable: true, filter: true }) sender!: Unit | null;
  @Many(() => Contact, 'organization', '联系人') readonly contacts!: never;
  @Many(() => CorrectionRequest, 'organization', '更正申请') readonly correctionRequests!: never;
  @Many(() => Statement, 'organization', '不同说法') readonly statements!: never;
  @Many(() => Merge, 'survivor', '由合并而来') readonly merges!: never;
  @Many(() => Event, 'subjectId', '修改记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForOffers(organizationActions, viewer), compute: (row, viewer) => offersOf(organizationActions, row, viewer),
  }) readonly offers!: Offer[];
  @Text('名称比对键', { hidden: true, silent: true }) nameKey!: string;
  @Text('名称排序键', { hidden: true, silent: true }) nameOrder!: string;
  @Text('导入批次', { hidden: true, nullable: true, silent: true }) batchId!: string | null;
  @Id('并入的组织', { hidden: true, nullable: true }) mergedIntoId!: string | null;
}
