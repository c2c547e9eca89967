import { labels, optionsOf } from '@gongqiao/schema';
import { Button, FilterChoice, FilterFlag, type ListState, SearchField } from '@gongqiao/ui';
import { useState } from 'react';
import { useRegions } from '../../regions/use-regions.ts';
import { alsoWords } from './filter-words.ts';
import { domainLabels, levelLabels, type OrganizationFilters } from './organization-filters.ts';

/** The part of a list that its filters need; the picture has it too. */
export type FilterState = Pick<ListState<OrganizationFilters>, 'filters' | 'setFilters' | 'filtered' | 'sort' | 'reset'>;
type Props = { readonly list: FilterState };

const searchHint = '名称、拼音、曾用名、代码';

/** Those used every day; the rest behind 更多筛选, open when one of them is set. */
export function OrganizationFilterBar({ list }: Props) {
  const { filters, setFilters } = list;
  const regions = useRegions();
  const rest = filters.funding.length + filters.method.length + filters.scale.length + filters.level.length + filters.activity.length > 0 || filters.union !== null || filters.expired !== null || filters.published !== null;
  const [more, setMore] = useState(false);
  const open = more || rest;
  return (
    <>
      <SearchField label="搜索社会组织" placeholder={searchHint} value={filters.search} onSearch={(search) => setFilters({ search })} />
      <FilterChoice label="所属区市" options={regions} value={filters.region} onChange={(region) => setFilters({ region })} />
      <FilterChoice label="组织类型" options={optionsOf(labels.OrganizationKind)} value={filters.kind} onChange={(kind) => setFilters({ kind })} />
      <FilterChoice label="登记状态" options={optionsOf(labels.RegistrationStatus)} value={filters.status} onChange={(status) => setFilters({ status })} />
      <FilterChoice label="业务领域" options={optionsOf(domainLabels)} value={filters.domain} onChange={(domain) => setFilters({ domain })} />
      <FilterChoice label="存疑" options={optionsOf(labels.Doubt)} value={filters.doubt} onChange={(doubt) => setFilters({ doubt })} />
      <FilterChoice label="缺项" options={optionsOf(labels.OrganizationField)} value={filters.missing} onChange={(missing) => setFilters({ missing })} help="缺项：所选各项中有任一项没有填写的组织" />
      {open && <MoreFilters list={list} />}
      {!rest && <button type="button" className="gq-button" aria-expanded={more} onClick={() => setMore(!more)}>{more ? '收起' : '更多筛选'}</button>}
      {filters.also.map((text) => (
        <button key={text} type="button" className="gq-button gq-marked" aria-label={`去掉条件：并且${alsoWords(text, regions)}`} onClick={() => setFilters({ also: filters.also.filter((one) => one !== text) })}>
          并且{alsoWords(text, regions)}<span aria-hidden="true">×</span>
        </button>
      ))}
      {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
    </>
  );
}

function MoreFilters({ list: { filters, setFilters } }: Props) {
  const written = [...new Set(filters.activity)].map((activity) => ({ value: activity, label: activity }));
  return (
    <>
      <FilterChoice label="资金来源" options={optionsOf(labels.FundingSource)} value={filters.funding} onChange={(funding) => setFilters({ funding })} />
      <FilterChoice label="工作方式" options={optionsOf(labels.ServiceMethod)} value={filters.method} onChange={(method) => setFilters({ method })} />
      <FilterChoice label="规模" options={optionsOf(labels.Scale)} value={filters.scale} onChange={(scale) => setFilters({ scale })} help="规模按专职人数分档，没有填写专职人数的不列入" />
      <FilterChoice label="评估等级" options={optionsOf(levelLabels)} value={filters.level} onChange={(level) => setFilters({ level })} />
      <FilterFlag label="评估是否到期" yes="评估已到期" no="没有到期" value={filters.expired} onChange={(expired) => setFilters({ expired })} />
      {written.length > 0 && <FilterChoice label="活动内容" options={written} value={filters.activity} onChange={(activity) => setFilters({ activity })} />}
      <FilterFlag label="是否建会" yes="已建会" no="未建会" value={filters.union} onChange={(union) => setFilters({ union })} />
      <FilterFlag label="公开名录" yes="已列入公开名录" no="未列入公开名录" value={filters.published} onChange={(published) => setFilters({ published })} />
    </>
  );
}
