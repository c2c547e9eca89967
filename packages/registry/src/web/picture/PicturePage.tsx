import { Button, DownloadLink, ErrorState, formatCount, formatInstant, isSet, Loading, PageHeader, pathWith, useMay, useUrlState, useViewer } from '@gongqiao/ui';
import { ViewsMenu } from '@gongqiao/workspace/web';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { filterWords } from '../organizations/list/filter-words.ts';
import { organizationFilterOf, type OrganizationFilters, organizationShape, organizationsPath } from '../organizations/list/organization-filters.ts';
import { OrganizationFilterBar } from '../organizations/list/OrganizationFilterBar.tsx';
import { useRegions } from '../regions/use-regions.ts';
import { type CrossChoice, crossChoiceOf, crossShape } from './cross-choice.ts';
import { CrossPanel } from './CrossPanel.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import { panels } from './panels.ts';
import { FiguresDocument } from './picture.documents.ts';
import './picture.css';

const pictureShape = { ...organizationShape, ...crossShape };
const filterNames = Object.keys(organizationShape) as (keyof OrganizationFilters)[];

/** The filters of the list and the two dimensions to cross, as the address holds them. */
function usePictureState() {
  const { values, set } = useUrlState(pictureShape);
  const filters = useMemo(() => Object.fromEntries(filterNames.map((name) => [name, values[name]])) as OrganizationFilters, [values]);
  const reset = () => set({ view: null, ...Object.fromEntries(filterNames.map((name) => [name, null])) });
  const list = { filters, setFilters: set, filtered: Object.values(filters).some(isSet), sort: null, reset };
  return { filters, list, choice: crossChoiceOf(values), choose: (change: Partial<CrossChoice>) => set({ ...change }) };
}

/** 摸清底数: how many, where, what kinds, in which fields, from which means, how they work, and what is not known yet. */
export function Component() {
  const { filters, list, choice, choose } = usePictureState();
  const [{ data, error }, again] = useQuery({ query: FiguresDocument, variables: { filter: organizationFilterOf(filters), by: ['TOTAL'] } });
  const wholeCity = useViewer().unit?.kind === 'CITY';
  const whole = data?.organizationFigures[0];
  return (
    <>
      <PageHeader title={wholeCity ? '全市概况' : '本单位概况'} actions={<PictureActions filters={filters} choice={choice} />}>
        <p className="gq-soft">{whole && `截至 ${formatInstant(whole.asOf)}。`}<span className="gq-no-print">点任何一个数，列出的就是它所计的那些组织；此后有改动的，以名单为准。</span></p>
        <PictureScope filters={filters} />
      </PageHeader>
      <div className="gq-filters gq-no-print"><OrganizationFilterBar list={list} /></div>
      {error && <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !whole && <Loading />}
      {!error && whole && (
        <>
          <p className="gq-picture-total">社会组织 <Link to={organizationsPath(filters)}>{formatCount(whole.count)}</Link> 个<a className="gq-picture-jump gq-no-print" href="#crossed">看交叉统计</a></p>
          <div className="gq-grid">
            {panels.map((panel) => <FigurePanel key={panel.dimension} panel={panel.dimension === 'REGION' ? { ...panel, onlyUsed: !wholeCity } : panel} filters={filters} total={whole.count} asOf={whole.asOf} />)}
          </div>
          <div id="crossed"><CrossPanel choice={choice} onChoose={choose} filters={filters} /></div>
        </>
      )}
    </>
  );
}

function PictureActions({ filters, choice }: { filters: OrganizationFilters; choice: CrossChoice }) {
  const may = useMay();
  const download = pathWith('/download/registry/picture', { filter: JSON.stringify(organizationFilterOf(filters)), ...choice });
  return (
    <>
      <ViewsMenu list="picture" />
      <Link className="gq-button" to={organizationsPath(filters)}>看名单</Link>
      {may('registry.export') && <DownloadLink className="gq-button" href={download}>导出</DownloadLink>}
      <Button onClick={() => window.print()}>打印</Button>
    </>
  );
}

/** On paper the filter buttons are gone: what the picture covers stands in words. */
function PictureScope({ filters }: { filters: OrganizationFilters }) {
  const words = filterWords(filters, useRegions());
  return <p className="gq-print-only">范围：{words.length > 0 ? words.join('；') : '全部社会组织'}</p>;
}
