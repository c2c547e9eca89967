import { labels } from '@gongqiao/schema';
import { isSet, type Option } from '@gongqiao/ui';
import { domainLabels, filtersWritten, levelLabels, type OrganizationFilters } from './organization-filters.ts';

const words: Readonly<Record<keyof OrganizationFilters, readonly [title: string, labels: Readonly<Record<string, string>>]>> = {
  search: ['搜索', {}], region: ['所属区市', {}], kind: ['组织类型', labels.OrganizationKind], status: ['登记状态', labels.RegistrationStatus], domain: ['业务领域', domainLabels],
  funding: ['资金来源', labels.FundingSource], method: ['工作方式', labels.ServiceMethod], activity: ['活动内容', {}], scale: ['规模', labels.Scale], level: ['评估等级', levelLabels],
  union: ['是否建会', { true: '已建会', false: '未建会' }], expired: ['评估', { true: '已到期', false: '没有到期' }], doubt: ['存疑', labels.Doubt], missing: ['缺项', labels.OrganizationField], published: ['公开名录', { true: '已列入', false: '未列入' }], also: ['并且', {}],
};

/** Filters in words, one text for each: 组织类型为社会团体或基金会. */
export function filterWords(filters: Partial<OrganizationFilters>, regions: readonly Option[]): string[] {
  return (Object.keys(words) as (keyof OrganizationFilters)[]).filter((name) => isSet(filters[name])).flatMap((name) => {
    const [title, own] = words[name];
    const values = [filters[name]].flat().map(String);
    if (name === 'also') return values.map((text) => `并且${alsoWords(text, regions)}`);
    const known = name === 'region' ? Object.fromEntries(regions.map(({ value, label }) => [value, label])) : own;
    return [`${title}为${values.map((value) => known[value] ?? value).join('或')}`];
  });
}

/** One of the further filters in words. */
export const alsoWords = (text: string, regions: readonly Option[]): string => filterWords(filtersWritten(text), regions).join('、');
