import { ErrorState, formatCount, formatInstant, formatShare, Loading, Panel, todayText, urlText, type UrlShape, useUrlState } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { VenueUseDocument } from './venues.documents.ts';

const shape = { month: urlText } satisfies UrlShape;

/** How much of the opened hours somebody came to, for each room of a month. */
export function UsePanel({ venue }: { venue: string }) {
  const { values, set } = useUrlState(shape);
  const month = /^\d{4}-\d\d$/.test(values.month) ? values.month : todayText().slice(0, 7);
  const [{ data, error }, again] = useQuery({ query: VenueUseDocument, variables: { venue, month } });
  const use = data?.venueUse;
  return (
    <Panel title="使用情况" aside={<label className="gq-row">月份<input type="month" className="gq-select" value={month} max={todayText().slice(0, 7)} onChange={({ target }) => set({ month: target.value })} /></label>}>
      {error && <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {use && (
        <div className="gq-stack">
          <p>房间共开放 <b>{formatCount(use.openedHours)}</b> 小时，使用 <b>{formatCount(use.usedHours)}</b> 小时，使用率 <b>{formatShare(use.usedHours, use.openedHours)}</b>；预约后未到场 {use.missed} 次。截至 {formatInstant(use.asOf)}。</p>
          <div className="gq-scroll">
            <table className="gq-plain-table gq-stacking">
              <caption className="gq-hidden">各个房间的使用</caption>
              <thead><tr>{['房间', '开放（小时）', '使用（小时）', '使用率', '未到场'].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
              <tbody>
                {use.spaces.map(({ id, name, openedHours, usedHours, missed }) => (
                  <tr key={id}><th scope="row">{name}</th><td><span className="gq-stacked-only">开放（小时）：</span>{formatCount(openedHours)}</td><td><span className="gq-stacked-only">使用（小时）：</span>{formatCount(usedHours)}</td><td><span className="gq-stacked-only">使用率：</span>{formatShare(usedHours, openedHours)}</td><td><span className="gq-stacked-only">未到场：</span>{missed}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="gq-soft">开放时间按公布的时间计算，闭馆日和停用的时间不算；使用以登记到场为准。</p>
        </div>
      )}
    </Panel>
  );
}
