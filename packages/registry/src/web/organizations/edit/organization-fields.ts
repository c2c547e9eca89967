import { labels, optionsOf } from '@gongqiao/schema';
import type { FieldGroup, Option, Values } from '@gongqiao/ui';
import { useMemo } from 'react';
import { useRegions } from '../../regions/use-regions.ts';
import type { OrganizationRecord } from '../detail/organization.documents.ts';

const dateHelp = '可以只到年或年月，例如 2015、2015-06';

type Purpose = 'new' | 'correct';

const nameHelp: Readonly<Record<Purpose, string>> = { new: '与登记证书一致', correct: '与登记证书一致。改名后，原来的名称会留作曾用名，仍然查得到。' };

function registration(regions: readonly Option[], purpose: Purpose): FieldGroup {
  return {
    title: '登记情况',
    fields: [
      { key: 'name', label: '名称', kind: 'text', required: true, maxLength: 200, wide: true, help: nameHelp[purpose] },
      { key: 'creditCode', label: '统一社会信用代码', kind: 'text', maxLength: 40, help: '18 位；未登记的组织可以空着' },
      { key: 'kind', label: '组织类型', kind: 'choice', options: optionsOf(labels.OrganizationKind) },
      { key: 'registrationStatus', label: '登记状态', kind: 'choice', options: optionsOf(labels.RegistrationStatus) },
      { key: 'foundedOn', label: '成立日期', kind: 'date', help: dateHelp },
      { key: 'registrationAuthority', label: '登记管理机关', kind: 'text', maxLength: 200 },
      { key: 'supervisingUnit', label: '业务主管单位', kind: 'text', maxLength: 200 },
      { key: 'region', label: '所属区市', kind: 'choice', options: regions, help: '现在所在的区市，不按代码中的数字推断' },
      { key: 'street', label: '街道（镇）', kind: 'text', maxLength: 100 },
      { key: 'assessmentLevel', label: '评估等级', kind: 'choice', options: optionsOf(labels.AssessmentLevel) },
      { key: 'assessedOn', label: '评定日期', kind: 'date', help: '填到日的，有效期按规则推算' },
      { key: 'assessmentExpiresOn', label: '评估有效期至', kind: 'date', help: '证书上另有写明的，照证书填，例如 2027-05-11' },
      { key: 'formerNames', label: '曾用名', kind: 'words', wide: true },
      { key: 'codeOverrideReason', label: '采用不合校验代码的理由', kind: 'text', maxLength: 500, wide: true, help: '只在代码校验不符、而证书上确是此代码时填写，例如“早期试点发放的代码，已看证书原件”。' },
    ],
  };
}

const work: FieldGroup = {
  title: '服务与工作',
  fields: [
    { key: 'labourDomains', label: '业务领域', kind: 'choices', options: optionsOf(labels.LabourDomain) },
    { key: 'methods', label: '工作方式', kind: 'choices', options: optionsOf(labels.ServiceMethod) },
    { key: 'activities', label: '活动内容', kind: 'words' },
    { key: 'otherDomains', label: '其他领域', kind: 'words', help: '七个领域之外的' },
    { key: 'otherMethods', label: '其他工作方式', kind: 'words' },
    { key: 'hasUnion', label: '是否建会', kind: 'flag', help: '是否已建立工会' },
  ],
};

const means: FieldGroup = {
  title: '规模与资金',
  fields: [
    { key: 'fullTimeStaff', label: '专职人数', kind: 'number', help: '不知道就空着，不要填 0' },
    { key: 'partTimeStaff', label: '兼职人数', kind: 'number' },
    { key: 'volunteers', label: '志愿者人数', kind: 'number' },
    { key: 'annualIncome', label: '年收入', kind: 'money', help: '以元为单位；35 万填 350000' },
    { key: 'otherFundingSources', label: '其他资金来源', kind: 'words' },
    { key: 'fundingSources', label: '资金来源', kind: 'choices', options: optionsOf(labels.FundingSource) },
  ],
};

/** Since when it is so: among the values in a form, and apart from them in what is sent. */
export const SINCE = 'validSince';

export const since: FieldGroup = { title: '从何时起', fields: [{ key: SINCE, label: '情况从何时起是这样', kind: 'date', help: '例如换发证书、搬迁的日子，可以只到年或年月；不清楚就空着' }] };

/** What was read from a form, taken apart. */
export function apartFromSince<T>({ [SINCE]: validSince = null, ...values }: Readonly<Record<string, unknown>>): { values: T; validSince: string | null } {
  return { values: values as T, validSince: validSince as string | null };
}

/** The fields of an organization that people fill in, in the order of the official form. */
export function useOrganizationFields(purpose: Purpose): FieldGroup[] {
  const regions = useRegions();
  return useMemo(() => [registration(regions, purpose), work, means], [regions, purpose]);
}

/** What a change is made of: the fields, and since when it is so. */
export function useChangeFields(): FieldGroup[] {
  const fields = useOrganizationFields('correct');
  return useMemo(() => [...fields, since], [fields]);
}

/** An organization as the form takes it: the region by its code. */
export const formValuesOf = (row: OrganizationRecord): Values => ({ ...row, region: row.region?.code ?? null });
