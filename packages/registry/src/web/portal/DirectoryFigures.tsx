import { graphql, labels, type ResultOf } from '@gongqiao/schema';
import { type Bar, BarLinks, Fault, Skeleton } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { type DirectoryAddress, directoryAddress } from './directory-address.ts';
import { momentText } from './organization-words.ts';

const FiguresQuery = graphql(`
  query DirectoryFigures {
    organizationFigures(by: [TOTAL, REGION, LABOUR_DOMAIN, KIND]) {
      dimension
      key
      label
      count
      missing
      asOf
    }
  }
`);

type Figure = ResultOf<typeof FiguresQuery>['organizationFigures'][number];
type Dimension = Figure['dimension'];

interface Browsing {
  readonly dimension: Dimension;
  readonly title: string;
  readonly addressOf: (key: string) => Partial<DirectoryAddress> | null;
}

const browsings: readonly Browsing[] = [
  { dimension: 'REGION', title: '按区市看', addressOf: (region) => ({ region }) },
  { dimension: 'LABOUR_DOMAIN', title: '按业务领域看', addressOf: (key) => (key in labels.LabourDomain ? { domain: key as DirectoryAddress['domain'] } : null) },
  { dimension: 'KIND', title: '按组织类型看', addressOf: (kind) => ({ kind: kind as DirectoryAddress['kind'] }) },
];

function barsOf(figures: readonly Figure[], { dimension, addressOf }: Browsing): Bar[] {
  return figures.flatMap((figure) => {
    const address = figure.dimension === dimension && figure.count !== 0 ? addressOf(figure.key) : null;
    return address ? [{ key: figure.key, label: figure.label, count: figure.count, to: directoryAddress(address) }] : [];
  });
}

/** What the directory holds, each figure a link to the organizations behind it. */
export function DirectoryFigures() {
  const [{ data, error }, again] = useQuery({ query: FiguresQuery });
  if (error) {
    return (
      <Fault title="统计数没有取到" onRetry={() => again({ requestPolicy: 'network-only' })}>
        不影响查询名录。
      </Fault>
    );
  }
  if (!data) return <Skeleton lines={12} label="正在读取统计数" />;
  const figures = data.organizationFigures;
  const total = figures.find((figure) => figure.dimension === 'TOTAL');
  const shown = browsings.map((browsing) => ({ browsing, bars: barsOf(figures, browsing) }));
  return (
    <div className="stack">
      <p className="total">
        名录公开了 <strong className="number">{total?.count?.toLocaleString('zh-CN') ?? '不足 5'}</strong> 家社会组织。<a href={directoryAddress({})}>查看全部名录</a>
      </p>
      <div className="browsings">
        {shown.map(({ browsing, bars }) => (
          <section key={browsing.dimension} className="panel">
            <h2>{browsing.title}</h2>
            <BarLinks bars={bars} unit="家" />
          </section>
        ))}
      </div>
      <p className="hint">
        {total ? `截至 ${momentText(total.asOf)}。` : null}一个组织可以涉及几个业务领域，各领域相加会多于总数；没有填报的不计入。
        {shown.some(({ bars }) => bars.some(({ count }) => count === null)) ? '不足 5 家的数不公布，可以由它推算出这样的数的也不公布。' : null}
      </p>
    </div>
  );
}
