import { Fen, PartialDate, type ValueOf } from '@gongqiao/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AssessmentLevel, FundingSource, LabourDomain, OrganizationKind, RegistrationStatus, ServiceMethod } from './organization.enums.ts';

/** What a correction says: a field left out stays as it is, null empties it. In answers the same, as values. */
@InputType({ description: '对社会组织信息的更正：不写的字段不变，写空的清空' })
@ObjectType('OrganizationValues', { description: '社会组织各项内容的值' })
export class OrganizationPatch {
  @Field(() => String, { nullable: true, description: '名称' }) name?: string | null;
  @Field(() => [String], { nullable: true, description: '曾用名' }) formerNames?: string[] | null;
  @Field(() => String, { nullable: true, description: '统一社会信用代码' }) creditCode?: string | null;
  @Field(() => String, { nullable: true, description: '采用不合校验代码的理由' }) codeOverrideReason?: string | null;
  @Field(() => OrganizationKind.graphql, { nullable: true, description: '组织类型' }) kind?: ValueOf<typeof OrganizationKind> | null;
  @Field(() => RegistrationStatus.graphql, { nullable: true, description: '登记状态' }) registrationStatus?: ValueOf<typeof RegistrationStatus> | null;
  @Field(() => String, { nullable: true, description: '登记管理机关' }) registrationAuthority?: string | null;
  @Field(() => String, { nullable: true, description: '业务主管单位' }) supervisingUnit?: string | null;
  @Field(() => ID, { nullable: true, description: '所属区市代码' }) region?: string | null;
  @Field(() => String, { nullable: true, description: '街道（镇）' }) street?: string | null;
  @Field(() => PartialDate, { nullable: true, description: '成立日期' }) foundedOn?: string | null;
  @Field(() => [LabourDomain.graphql], { nullable: true, description: '业务领域' }) labourDomains?: ValueOf<typeof LabourDomain>[] | null;
  @Field(() => [String], { nullable: true, description: '其他领域' }) otherDomains?: string[] | null;
  @Field(() => Int, { nullable: true, description: '专职人数' }) fullTimeStaff?: number | null;
  @Field(() => Int, { nullable: true, description: '兼职人数' }) partTimeStaff?: number | null;
  @Field(() => Int, { nullable: true, description: '志愿者人数' }) volunteers?: number | null;
  @Field(() => Fen, { nullable: true, description: '年收入（分）' }) annualIncome?: string | null;
  @Field(() => [FundingSource.graphql], { nullable: true, description: '资金来源' }) fundingSources?: ValueOf<typeof FundingSource>[] | null;
  @Field(() => [String], { nullable: true, description: '其他资金来源' }) otherFundingSources?: string[] | null;
  @Field(() => [String], { nullable: true, description: '活动内容' }) activities?: string[] | null;
  @Field(() => [ServiceMethod.graphql], { nullable: true, description: '工作方式' }) methods?: ValueOf<typeof ServiceMethod>[] | null;
  @Field(() => [String], { nullable: true, description: '其他工作方式' }) otherMethods?: string[] | null;
  @Field(() => AssessmentLevel.graphql, { nullable: true, description: '评估等级' }) assessmentLevel?: ValueOf<typeof AssessmentLevel> | null;
  @Field(() => PartialDate, { nullable: true, description: '评定日期' }) assessedOn?: string | null;
  @Field(() => PartialDate, { nullable: true, description: '评估有效期至，到日；不写的按评定日期推算' }) assessmentExpiresOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: '是否建会' }) hasUnion?: boolean | null;
}

@InputType({ description: '新登记的社会组织' })
export class OrganizationInput extends OrganizationPatch {
  @Field(() => String, { description: '名称' }) override name!: string;
  @Field(() => Boolean, { nullable: true, description: '确认不是名称相同的那个组织' }) confirmedDistinct?: boolean | null;
}
