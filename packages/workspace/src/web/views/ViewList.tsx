import { ErrorState, formatTotal, Loading } from '@gongqiao/ui';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { showsView } from '../../saved-view/view-query.ts';
import { type SavedViewData, SavedViewsDocument, type SavedViewsData } from './views.documents.ts';

/** How many rows each of these addresses lists, in their order; a list says how its rows are counted. */
export type CountViews = (queries: readonly string[]) => Promise<readonly number[]>;

interface ViewListProps {
  readonly list: string;
  readonly current: SavedViewData | null;
  readonly count: CountViews | undefined;
  readonly onOpen: () => void;
}

// More than a menu should hold; the server counts no more at once.
const COUNTED = 100;

const groups = [['own', '我的视图'], ['department', '本部门（本单位）'], ['all', '全体工作人员']] as const;

/** Counted once the views are there, all by one request. */
function useCounts(data: SavedViewsData | undefined, count: CountViews | undefined): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const views = data ? groups.flatMap(([key]) => data[key].nodes).slice(0, COUNTED) : [];
    if (!count || views.length === 0) return;
    const read = async () => {
      const totals = await count(views.map(({ query }) => query));
      setCounts(new Map(totals.map((total, index) => [views[index]!.id, total])));
    };
    void read();
  }, [data, count]);
  return counts;
}

/** All views of a list that this person may use, by whom they are for. */
export function ViewList({ list, current, count, onOpen }: ViewListProps) {
  const [{ data, error }, again] = useQuery({ query: SavedViewsDocument, variables: { list: [list] }, requestPolicy: 'network-only' });
  const counts = useCounts(data, count);
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const filled = groups.filter(([key]) => data[key].nodes.length > 0);
  if (filled.length === 0) return <p className="gq-soft">还没有视图。把现在的筛选、排序和列存起来，以后一点就到。</p>;
  return filled.map(([key, title]) => <Group key={key} title={title} views={data[key].nodes} more={data[key].pageInfo.hasNextPage} counts={counts} current={current} onOpen={onOpen} />);
}

interface GroupProps extends Pick<ViewListProps, 'current' | 'onOpen'> {
  readonly title: string;
  readonly views: readonly SavedViewData[];
  /** There are more than are listed. */
  readonly more: boolean;
  readonly counts: ReadonlyMap<string, number>;
}

function Group({ title, views, more, counts, current, onOpen }: GroupProps) {
  const { search } = useLocation();
  return (
    <section aria-label={title}>
      <p className="gq-soft" aria-hidden="true">{title}</p>
      <ul>
        {views.map((view) => {
          const shown = showsView(search, view.query);
          const [total, own] = [counts.get(view.id), view.offers.length > 0];
          return (
            <li key={view.id}>
              <Link to={{ search: searchOf(view) }} aria-current={shown || undefined} onClick={onOpen}>
                <span>{view.title}{!own && <span className="gq-soft">　{view.ownerName}</span>}{!shown && view.id === current?.id && <span className="gq-soft">（已改动）</span>}</span>
                {total !== undefined && <span className="gq-soft gq-end">{formatTotal(total)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
      {more && <p className="gq-soft">另有一些没有列出，请删去不用的。</p>}
    </section>
  );
}

/** The address of a view, which says also which view it is: so that it can be updated when the list was changed since. */
export const searchOf = ({ id, query }: Pick<SavedViewData, 'id' | 'query'>): string => `?${query === '' ? '' : `${query}&`}view=${id}`;
