import { EmptyState, ErrorState, formatPartialDate, Loading, PageHeader, Panel, RowLink, SearchField, Tag, type UrlShape, urlText, useUrlState } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { rulesPath } from '../case-path.ts';
import '../lines.css';
import { type RuleRow, RulesDocument } from './rules.documents.ts';

const shape = { search: urlText } satisfies UrlShape;
const told = ({ title, text, basis, place, key }: RuleRow): string => [title, text, basis, place, key].join(' ');

/** By which rules one works: what each fixes, where it stands, where and since when it holds. */
export function Component() {
  const { values: { search }, set } = useUrlState(shape);
  const [{ data, error }, again] = useQuery({ query: RulesDocument });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  const rows = data?.rules.nodes.filter((row) => told(row).includes(search));
  return (
    <>
      <PageHeader title="规则" />
      <Panel title="期限、数额和条文" aside={<SearchField label="查找规则" placeholder="名称、依据" value={search} onSearch={(text) => set({ search: text || null })} />}>
        <p className="gq-soft">办件按开始那一天的规则办到底。规则变了，录入新的一条，原来的保留。</p>
        {!rows && <Loading />}
        {rows?.length === 0 && <EmptyState title="没有找到"><p>换个写法试试，例如“期限”“复核”。</p></EmptyState>}
        {rows && rows.length > 0 && <RuleList rows={rows} />}
      </Panel>
    </>
  );
}

function RuleList({ rows }: { rows: readonly RuleRow[] }) {
  return (
    <ul className="gq-work">
      {rows.map(({ id, text, basis, article, place, adjustable, validFrom, verified }) => (
        <li key={id}>
          <p className="gq-work-title"><RowLink to={`${rulesPath}/${id}`}>{text}</RowLink>{!verified && <span><Tag tone="warn">原文未核对</Tag></span>}</p>
          <p className="gq-soft">{basis}{article}　{place ?? '全市'}{adjustable && place === null && '，单位可另行规定'}{validFrom && `　自 ${formatPartialDate(validFrom)} 起`}</p>
        </li>
      ))}
    </ul>
  );
}
