import { Allow, Command, type Context, filterInputOf, PAGE_LIMIT, PartialDate, ReadMany, ReadOne, type ValueOf } from '@gongqiao/kernel';
import { countEach } from '@gongqiao/query';
import { noteFeed, Partner } from '@gongqiao/partners';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { correctOrganization } from '../operations/correct-organization.ts';
import { createOrganization } from '../operations/create-organization.ts';
import { duplicateCandidates } from '../operations/duplicate-candidates.ts';
import { organizationChanges } from '../operations/organization-changes.ts';
import { organizationCrossFigures } from '../operations/figures/organization-cross-figures.ts';
import { organizationFigures } from '../operations/figures/organization-figures.ts';
import { ownOrganization } from '../operations/own-organization.ts';
import { publishOrganization } from '../operations/publish-organization.ts';
import { DuplicateCandidate } from './duplicate-candidate.ts';
import { Organization } from './organization.entity.ts';
import { OrganizationDimension } from './organization.enums.ts';
import { OrganizationChanges } from './organization-changes.ts';
import { OrganizationCrossFigures } from './organization-cross-figures.ts';
import { OrganizationFigure } from './organization-figure.ts';
import { OrganizationInput, OrganizationPatch } from './organization.input.ts';
import { OwnOrganization } from './own-organization.ts';

@Resolver()
export class OrganizationResolver {
  @Partner('DIRECTORY') @ReadMany(() => Organization, '社会组织名录', 'registry.directory') organizations!: never;
  @Partner('DIRECTORY') @ReadOne(() => Organization, '一个社会组织', 'registry.directory') organization!: never;

  @Query(() => [Int], { description: '每种筛选各列出多少社会组织（各数到 upTo 为止）' })
  @Allow('registry.read')
  organizationCounts(
    @Ctx() context: Context,
    @Arg('filters', () => [filterInputOf(Organization)], { description: '各种筛选' }) filters: Record<string, unknown>[],
    @Arg('upTo', () => Int, { description: '最多数到多少' }) upTo: number,
  ): Promise<number[]> {
    return countEach(context, Organization, filters, upTo);
  }

  @Query(() => OwnOrganization, { nullable: true, description: '本组织的资料' })
  @Allow('registry.ownRecord')
  ownOrganization(@Ctx() context: Context): Promise<OwnOrganization | null> {
    return ownOrganization(context);
  }

  @Query(() => [OrganizationFigure], { description: '社会组织的统计数' })
  @Allow('registry.directory')
  organizationFigures(
    @Ctx() context: Context,
    @Arg('by', () => [OrganizationDimension.graphql], { description: '统计维度' }) by: ValueOf<typeof OrganizationDimension>[],
    @Arg('filter', () => filterInputOf(Organization), { nullable: true, description: '筛选' }) filter?: Record<string, unknown> | null,
  ): Promise<OrganizationFigure[]> {
    return organizationFigures(context, filter ?? null, by);
  }

  @Query(() => OrganizationCrossFigures, { description: '社会组织按两个维度交叉的统计' })
  @Allow('registry.directory')
  organizationCrossFigures(
    @Ctx() context: Context,
    @Arg('rows', () => OrganizationDimension.graphql, { description: '行的维度' }) rows: ValueOf<typeof OrganizationDimension>,
    @Arg('columns', () => OrganizationDimension.graphql, { description: '列的维度' }) columns: ValueOf<typeof OrganizationDimension>,
    @Arg('filter', () => filterInputOf(Organization), { nullable: true, description: '筛选' }) filter?: Record<string, unknown> | null,
  ): Promise<OrganizationCrossFigures> {
    return organizationCrossFigures(context, filter ?? null, rows, columns);
  }

  @Query(() => [DuplicateCandidate], { description: '可能是同一个的组织' })
  @Allow('registry.correct')
  duplicateCandidates(
    @Ctx() context: Context,
    @Arg('name', () => String, { description: '名称' }) name: string,
    @Arg('creditCode', () => String, { nullable: true, description: '统一社会信用代码' }) creditCode?: string | null,
    @Arg('region', () => ID, { nullable: true, description: '所属区市代码' }) region?: string | null,
  ): Promise<DuplicateCandidate[]> {
    return duplicateCandidates(context, name, creditCode ?? null, region ?? null);
  }

  @Query(() => OrganizationChanges, { description: '公开名录自某处以来的变化，按发生的先后；同一组织可能出现多次' })
  @Partner('DIRECTORY') @Allow('registry.changes')
  async organizationChanges(
    @Ctx() context: Context,
    @Arg('after', () => String, { nullable: true, description: '上次所到之处；不填只回答现在到了哪里' }) after?: string | null,
    @Arg('first', () => Int, { nullable: true, description: `最多多少个，1–${PAGE_LIMIT}，缺省 ${PAGE_LIMIT}` }) first?: number | null,
  ): Promise<OrganizationChanges> {
    const changes = await organizationChanges(context, after ?? null, first ?? PAGE_LIMIT);
    noteFeed(context, changes.until);
    return changes;
  }

  @Command(() => Organization, '登记社会组织')
  @Allow('registry.correct')
  createOrganization(
    @Ctx() context: Context,
    @Arg('input', () => OrganizationInput, { description: '内容' }) input: OrganizationInput,
    @Arg('reason', () => String, { nullable: true, description: '理由' }) reason?: string | null,
  ): Promise<Organization> {
    return createOrganization(context, input, reason ?? null);
  }

  @Command(() => Organization, '更正社会组织信息')
  @Allow('registry.correct')
  correctOrganization(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => OrganizationPatch, { description: '更正' }) input: OrganizationPatch,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
    @Arg('validSince', () => PartialDate, { nullable: true, description: '自何时起' }) validSince?: string | null,
  ): Promise<Organization> {
    return correctOrganization(context, id, version, input, reason, validSince ?? null);
  }

  @Command(() => Organization, '列入或撤出公开名录')
  @Allow('registry.publish')
  publishOrganization(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('published', () => Boolean, { description: '是否列入' }) published: boolean,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Organization> {
    return publishOrganization(context, id, version, published, reason);
  }
}
