import { labels, type ResultOf } from '@gongqiao/schema';
import { Button, ErrorState, formatCount, formatInstant, Loading, PageHeader, readUrl, useUrlState, useViewer } from '@gongqiao/ui';
import { ViewsMenu } from '@gongqiao/workspace/web';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { organizationFilterOf, organizationShape, organizationsPath } from '../organizations/list/organization-filters.ts';
import { useRegions } from '../regions/use-regions.ts';
import { FigurePanel } from './FigurePanel.tsx';
import { PictureDocument } from './picture.documents.ts';
import { PictureFilters, pictureShape } from './PictureFilters.tsx';
import './picture.css';

const nothing = readUrl(organizationShape, new URLSearchParams());

/** 摸清底数: how many, where, what kinds, in which fields, from which means, how they work, and what is not known yet. */
export function Component() {
  const { values: filters, set } = useUrlState(pictureShape);
  const [{ data, error, stale }, again] = useQuery({ query: PictureDocument, variables: { filter: organizationFilterOf({ ...nothing, ...filters }) } });
  const { unit } = useViewer();
  const [asOf, setAsOf] = useState('');
  useEffect(() => setAsOf(formatInstant(new Date().toISOString())), [data]);
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <PageHeader title={unit?.kind === 'CITY' ? '全市概况' : '本单位概况'} actions={<><ViewsMenu list="picture" /><Button onClick={() => window.print()}>打印</Button></>}>
        <p className="gq-soft">{data && `截至 ${asOf}。`}点任何一个数，列出的就是它所计的那些组织。</p>
        <PictureScope filters={filters} />
      </PageHeader>
      <PictureFilters filters={filters} onChange={set} onReset={() => set({ region: [], kind: [], status: [], view: null })} />
      {data ? <Figures data={data} filters={filters} stale={stale} /> : <Loading />}
    </>
  );
}

type Filters = ReturnType<typeof useUrlState<typeof pictureShape>>['values'];

/** On paper the filter buttons are gone: what the picture covers stands in words. */
function PictureScope({ filters }: { filters: Filters }) {
  const regions = useRegions();
  const parts = [
    ...filters.region.map((code) => regions.find(({ value }) => value === code)?.label ?? code),
    ...filters.kind.map((kind) => labels.OrganizationKind[kind]), ...filters.status.map((status) => labels.RegistrationStatus[status]),
  ];
  return parts.length > 0 ? <p className="gq-print-only">范围：{parts.join('、')}</p> : null;
}

function Figures({ data, filters, stale }: { data: ResultOf<typeof PictureDocument>; filters: Filters; stale: boolean }) {
  const figures = data.organizationFigures;
  const total = figures.find(({ dimension }) => dimension === 'TOTAL')?.count ?? 0;
  const shared = { figures, filters, total };
  const wholeCity = useViewer().unit?.kind === 'CITY';
  return (
    <div aria-busy={stale}>
      <p className="gq-picture-total">社会组织 <Link to={organizationsPath(filters)}>{formatCount(total)}</Link> 个</p>
      <div className="gq-grid">
        <FigurePanel title="地区" dimension="REGION" {...shared} onlyUsed={!wholeCity} />
        <FigurePanel title="组织类型" dimension="KIND" {...shared} onlyUsed />
        <FigurePanel title="业务领域" dimension="LABOUR_DOMAIN" several {...shared} />
        <FigurePanel title="资金来源" dimension="FUNDING_SOURCE" several {...shared} />
        <FigurePanel title="活动内容" dimension="ACTIVITY" several most={12} {...shared} />
        <FigurePanel title="工作方式" dimension="METHOD" several {...shared} />
        <FigurePanel title="规模（专职人数）" dimension="SCALE" {...shared} />
        <FigurePanel title="登记状态" dimension="REGISTRATION_STATUS" {...shared} />
        <FigurePanel title="建会情况" dimension="HAS_UNION" {...shared} />
        <FigurePanel title="评估等级" dimension="ASSESSMENT_LEVEL" {...shared} />
        <FigurePanel title="存疑" dimension="DOUBT" several {...shared} />
        <FigurePanel title="缺项" dimension="MISSING" several {...shared} />
      </div>
    </div>
  );
}
